/**
 * Safari: the server writes the decision cookie back as the request brought it. A slow answer must not undo what the visitor has decided
 * meanwhile: state, cookie and the next page stay as decided last. The twin sends the same request without our care, and is undone.
 */
import { expect, test } from "vitest";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { at, cookie, granted, kept, posts, receiptPage, stored } from "./pages.ts";

const TIMEOUT = { timeout: 20_000 };

/** Answers of the receipt server wait until `go`. */
function holdAnswers(stage: Stage): { held: () => number; go: () => void } {
  let held = 0;
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  stage.world.answers.hold = () => (held++, gate);
  return { held: () => held, go };
}

/** A visitor of `/r/` has accepted, and the answer to the receipt waits. */
async function accepted(stage: Stage, page = receiptPage()): Promise<ReturnType<typeof holdAnswers>> {
  const { world, visitor } = stage;
  world.page("/r/", page);
  world.page("/r2/", receiptPage());
  const answers = holdAnswers(stage);
  await visitor.open(at("/r/"));
  await visitor.run("await Soglasie.accept()");
  await expect.poll(answers.held, TIMEOUT).toBeGreaterThan(0);
  return answers;
}

/** In another second than the grant: a cookie's time has no finer part. */
async function withdraw({ visitor }: Stage): Promise<string> {
  await visitor.run("await new Promise((done) => setTimeout(done, 1100)); await Soglasie.withdraw()");
  return cookie(visitor);
}

async function staysRefused(stage: Stage, refused: string): Promise<void> {
  const time = refused.split(".")[1];
  await expect.poll(async () => (await kept(stage.visitor)).every((entry) => entry.ack), TIMEOUT).toBe(true);
  expect(await granted(stage.visitor)).toBe(false);
  await expect.poll(async () => (await cookie(stage.visitor)).split(".")[1]).toBe(time);
  await stage.visitor.open(at("/r2/"));
  await stage.visitor.run("await new Promise((done) => setTimeout(done, 500))");
  expect([(await cookie(stage.visitor)).split(".")[1], await granted(stage.visitor)]).toEqual([time, false]);
}

inEachEngine((stage) => {
  test("accepted, then withdrawn while the answer is on its way: the withdrawal stands", async () => {
    const answers = await accepted(stage);
    const refused = await withdraw(stage);
    answers.go();
    await staysRefused(stage, refused);
    expect((await stored(stage)).action).toBe("withdraw");
  });

  test("the page is left while the answer is on its way, and the next page withdraws", async () => {
    const answers = await accepted(stage);
    await stage.visitor.open(at("/r2/"));
    const refused = await withdraw(stage);
    answers.go();
    await staysRefused(stage, refused);
  });

  test("an answer that comes although it was dropped: the comparison after it puts the withdrawal back", async () => {
    const answers = await accepted(stage, receiptPage("<script>AbortController.prototype.abort=function(){}</script>"));
    const refused = await withdraw(stage);
    answers.go();
    await expect.poll(() => posts(stage), TIMEOUT).toBeGreaterThan(1);
    await staysRefused(stage, refused);
  });

  test("the twin: the same request sent without care brings the grant back", async () => {
    const { world, visitor } = stage;
    world.page("/r/", receiptPage("", "https://elsewhere.example/v1/receipts"));
    const answers = holdAnswers(stage);
    await visitor.open(at("/r/"));
    await visitor.run("await Soglasie.accept()");
    const grant = await cookie(visitor);
    await expect.poll(async () => (await kept(visitor)).length, TIMEOUT).toBe(1);
    // Looked at as the answer comes: the next attempt to send compares, and puts the withdrawal back.
    await visitor.run(`window.own = fetch("/v1/receipts", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify((await Soglasie.receipts())[0].receipt) }).then(() => document.cookie)`);
    await expect.poll(answers.held, TIMEOUT).toBeGreaterThan(0);
    await visitor.run("await Soglasie.withdraw()");
    expect(await cookie(visitor)).not.toBe(grant);
    answers.go();
    expect(await visitor.run("return await own")).toContain(`soglasie=${grant}`);
  });
});

import type { run } from "../src/cli/run.ts";
import type { NoticeFile } from "../src/cli/notice-file.ts";

/** The clinic's build. */
export interface BuiltClinic {
  /** Line to embed, by the name of the page part that it takes the place of. */
  readonly lines: Readonly<Record<string, string>>;
  /** Folder to serve, by path. */
  readonly folders: Readonly<Record<string, string>>;
  readonly notices: NoticeFile["notices"];
  /** PEM. */
  readonly noticeKey: string;
}

export function buildClinic(options: { folder: string; endpoint: string; vendorsPort: number | null; run: typeof run }): Promise<BuiltClinic>;

/** Contrast of every text and control we draw, from computed colours: axe leaves what stands in the top layer or over another layer undecided. */

/**
 * Runs in the page: texts under 4.5 : 1 (large ones under 3 : 1) and borders of controls under 3 : 1, one a line.
 * Looks at everything in our shadow roots, or in the whole document of a placeholder's frame.
 */
export const lowContrast = `(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = "#000"; canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const behind = (element) => { for (let at = element; at; at = at.parentElement) { const colour = rgba(getComputedStyle(at).backgroundColor); if (colour[3] === 255) return colour; } return [255, 255, 255, 255]; };
  const roots = [...document.querySelectorAll("soglasie-ui, soglasie-part")].map((host) => host.shadowRoot);
  const low = [];
  const say = (value, least, element) => { if (value < least) low.push("contrast " + (Math.floor(value * 10) / 10) + ": " + element.outerHTML.slice(0, 120)); };
  for (const root of roots.length ? roots : [document.body]) for (const element of root.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (own) say(ratio(rgba(style.color), behind(element)), size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5, element);
    const bordered = parseFloat(style.borderTopWidth) > 0 && rgba(style.borderTopColor)[3] === 255;
    if (element.matches("button, input") && bordered) say(Math.max(ratio(rgba(style.borderTopColor), behind(element.parentElement)), ratio(behind(element), behind(element.parentElement))), 3, element);
  }
  return low;
})()`;

/** Which way a language reads: all that we draw follows its own language, not the page around it. */
export function directionOf(lang: string): "ltr" | "rtl" {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)$/.test(lang) ? "rtl" : "ltr";
}

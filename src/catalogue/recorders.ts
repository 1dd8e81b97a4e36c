/** Vendors that record what a visitor does on the page whatever the config says; Metrika does only with `sessionReplay`. */
export const RECORDERS = /^(hotjar|microsoft-clarity)$/;

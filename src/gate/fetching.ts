/** Elements that fetch, by attribute or, as `style`, by their text; and the attributes by which they do. */
export const TAGS = "script img image iframe frame link video audio source track embed object input style".split(" ");
/** As the accessors spell them. */
export const ATTRIBUTES = "src href data poster srcset imageSrcset srcdoc";
/** As markup does. */
export const NAMES = ATTRIBUTES.toLowerCase().split(" ");

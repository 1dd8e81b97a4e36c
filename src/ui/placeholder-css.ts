/** The style sheet of a placeholder, wherever it stands. */
import button from "../../styles/button.css?inline";
import rules from "../../styles/placeholder.css?inline";

export const placeholderCss = button + rules;

/** Entry of the recipes chunk: for sites that let us start a vendor other than Metrika and Google. */
import { connect } from "../chunk.ts";
import { moreRecipes } from "./more-recipes.ts";

connect("recipes", (gate) => {
  gate.parts.recipes = moreRecipes;
});

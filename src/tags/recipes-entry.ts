/** Entry of the recipes chunk: for sites that let us start a vendor other than Metrika and Google, or that have a map of 2GIS. */
import { connect } from "../chunk.ts";
import { drawWidgets } from "./gis-widgets.ts";
import { moreRecipes } from "./more-recipes.ts";

connect("recipes", (gate) => {
  gate.parts.recipes = moreRecipes;
  drawWidgets(gate);
});

/** Entry of the google chunk: for sites with a Google tag. */
import { connect } from "../chunk.ts";
import { googleRecipes } from "./google-recipes.ts";
import { tameGoogle } from "./google.ts";

connect("google", (gate) => {
  gate.parts.google = { recipes: googleRecipes, tame: (arrival) => tameGoogle(gate, arrival) };
});

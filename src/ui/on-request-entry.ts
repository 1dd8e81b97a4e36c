/** The file that sees the visitor use a form or button whose vendor waits for it. */
import { connect } from "../chunk.ts";
import { startOnRequest } from "./on-request-part.ts";

connect("on-request", startOnRequest);

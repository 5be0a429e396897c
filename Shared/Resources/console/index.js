// The first page: where to go, and what happens to a complaint.
import { byId, fill } from "./dom.js";
import { frame } from "./frame.js";
import { filled } from "./template.js";

frame(() => fill(byId("main"), filled("page", {})));

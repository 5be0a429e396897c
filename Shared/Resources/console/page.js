// What every page is made of, in one place: elements, words, templates, the frame, and asking the service.
export * from "./api.js";
export * from "./dom.js";
export * from "./frame.js";
export * from "./template.js";
export * from "./words.js";

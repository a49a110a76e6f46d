/** Loaded before a program (`node --require`): writes the flags that it sets into RECTO_FLAGS_REPORT. */
const { appendFileSync } = require("node:fs");
const v8 = require("node:v8");

const set = v8.setFlagsFromString;
v8.setFlagsFromString = (flag) => {
  appendFileSync(process.env.RECTO_FLAGS_REPORT, `${flag}\n`);
  set(flag);
};

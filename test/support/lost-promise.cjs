/** Loaded before a program (`node --require`): half a second later something fails for which nobody waits. */
setTimeout(() => {
  void Promise.reject(new Error("lost in the background"));
}, 500);

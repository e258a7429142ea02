// What the program calls of the engine (apps/web/edition/engine.js).
mergeInto(LibraryManager.library, {
  slantwise_progress: function(done, total, what) {
    if (Module['slantwiseProgress']) Module['slantwiseProgress'](done, total, UTF8ToString(what));
  },
});

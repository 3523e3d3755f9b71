// `node --require endWithParent.cjs <file>`: kills the program and its process group once the process
// that started it is gone, even if that was killed: the IPC channel between the two then closes.
process.on('disconnect', () => process.kill(0, 'SIGKILL')).channel?.unref();

import { useEffect, useRef } from 'react';
import { useCommand } from '#src/ui/useCommand.ts';

/** Runs a command when the screen opens, once: the code from a letter works once, and React may mount twice. */
export function useOnArrival(command: () => Promise<unknown>) {
  const { start, ...outcome } = useCommand(command);
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void start();
  }, [start]);
  return outcome;
}

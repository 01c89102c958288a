import { useCallback, useEffect, useRef, useState } from 'react';

type CommandState = { isBusy: boolean; isDone: boolean; error: unknown };

const idle: CommandState = { isBusy: false, isDone: false, error: undefined };

/** Runs a command for a button or form and keeps how it went. A second start while one runs is ignored. */
export function useCommand<Args extends unknown[]>(command: (...args: Args) => Promise<unknown>) {
  const [state, setState] = useState(idle);
  const isRunning = useRef(false);
  const latest = useRef(command);
  useEffect(() => {
    latest.current = command;
  });

  const start = useCallback(async (...args: Args): Promise<boolean> => {
    if (isRunning.current) return false;
    isRunning.current = true;
    setState({ ...idle, isBusy: true });
    try {
      await latest.current(...args);
      setState({ ...idle, isDone: true });
      return true;
    } catch (error) {
      setState({ ...idle, error });
      return false;
    } finally {
      isRunning.current = false;
    }
  }, []);

  return { ...state, start };
}

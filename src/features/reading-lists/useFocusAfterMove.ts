import { useEffect, useRef } from 'react';

/** Keeps the focus on the button of a case that moves; at the end of the list, on its other button. */
export function useFocusAfterMove(items: readonly string[]) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; by: -1 | 1 }>(undefined);
  const order = items.join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what it waits for
  useEffect(() => {
    const wanted = moved.current;
    if (!wanted) return;
    moved.current = undefined;
    const place = list.current?.querySelector(`[data-case="${CSS.escape(wanted.id)}"]`);
    const buttons = [wanted.by, -wanted.by].map((by) =>
      place?.querySelector<HTMLButtonElement>(`button[data-by="${by}"]`),
    );
    buttons.find((button) => button && !button.disabled)?.focus();
  }, [order]);

  return {
    list,
    follow: (id: string, by: -1 | 1) => {
      moved.current = { id, by };
    },
  };
}

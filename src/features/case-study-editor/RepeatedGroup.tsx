import { Button, CloseButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import type { FieldName } from './fieldNames.ts';
import { useFieldText } from './useFieldText.ts';

type RepeatedGroupProps = {
  name: FieldName;
  /** How many there are, and how many there may be. */
  count: number;
  most: number;
  isOptional?: boolean;
  texts: RepeatedTexts;
  onAdd: () => void;
  onRemove: (index: number) => void;
  children: (index: number) => ReactNode;
};

export interface RepeatedTexts {
  none: string;
  add: string;
  one: (number: number) => string;
  remove: (number: number) => string;
}

/** A list of things with several fields each: results, sources, building blocks. */
export function RepeatedGroup(props: RepeatedGroupProps) {
  const { name, count, most, isOptional, texts, onAdd, onRemove, children } = props;
  const { label, description } = useFieldText(name, { isOptional });
  const { keys, forget } = useItemKeys(count);
  const { group, focusNext } = useGroupFocus();

  return (
    <FieldFrame name={name}>
      <fieldset className={classes.group} ref={group}>
        <legend className={classes.legend}>{label}</legend>
        <p className={classes.description}>{description}</p>
        {count === 0 && <p className={classes.empty}>{texts.none}</p>}
        <ol className={classes.items}>
          {keys.map((key, index) => (
            <li key={key} className={classes.item}>
              <div className={classes.itemHead}>
                <h3 className={classes.itemTitle}>{texts.one(index + 1)}</h3>
                <CloseButton
                  aria-label={texts.remove(index + 1)}
                  onClick={() => {
                    focusNext(count > 1 ? Math.max(0, index - 1) : 'button');
                    forget(index);
                    onRemove(index);
                  }}
                />
              </div>
              {children(index)}
            </li>
          ))}
        </ol>
        {count < most && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => {
              focusNext(count);
              onAdd();
            }}
          >
            {texts.add}
          </Button>
        )}
      </fieldset>
    </FieldFrame>
  );
}

/** Items have no names of their own; these keep each one's place on the screen when another is removed. */
export function useItemKeys(count: number) {
  const [keys, setKeys] = useState(() => Array.from({ length: count }, (_, index) => index));
  if (keys.length !== count) {
    const next = Math.max(-1, ...keys) + 1;
    const added = Array.from({ length: Math.max(0, count - keys.length) }, (_, index) => next + index);
    setKeys([...keys.slice(0, count), ...added]);
  }
  return { keys, forget: (index: number) => setKeys(keys.filter((_, place) => place !== index)) };
}

/** After adding, the new one's first control has the focus; after removing, what is left of the group has. */
function useGroupFocus() {
  const group = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<number | 'button' | null>(null);

  useEffect(() => {
    const place = wanted.current;
    wanted.current = null;
    if (place === null) return;
    const item = place === 'button' ? undefined : group.current?.querySelectorAll(':scope > ol > li')[place];
    const target =
      item?.querySelector<HTMLElement>('input, textarea') ??
      group.current?.querySelector<HTMLElement>(':scope > button');
    target?.focus();
  });

  return {
    group,
    focusNext: (place: number | 'button') => {
      wanted.current = place;
    },
  };
}

import { Button, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LazyRichTextInput.module.css';
import type { RichTextInput, RichTextInputProps } from './RichTextInput.tsx';

/** `RichTextInput`, whose code is fetched when one is first shown. Its words are those of the catalogue `editor`. */
export function LazyRichTextInput(props: RichTextInputProps) {
  const { t } = useTranslation('editor');
  const { Input, hasFailed, load } = useRichTextInput();
  if (Input) return <Input {...props} />;
  if (!hasFailed) {
    return (
      <div role="status">
        <span className="portal-visually-hidden">{t('longText.loading')}</span>
        <Skeleton height="11rem" aria-hidden="true" />
      </div>
    );
  }
  return (
    <div role="alert" className={classes.failed}>
      <p>{t('longText.failed')}</p>
      <Button variant="default" onClick={load}>
        {t('longText.failedAction')}
      </Button>
    </div>
  );
}

let loaded: typeof RichTextInput | undefined;

/** By hand instead of with `lazy`, which would remember a failed download for good. */
function useRichTextInput() {
  const [Input, setInput] = useState(() => loaded);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(() => {
    setHasFailed(false);
    import('./RichTextInput.tsx').then(
      (module) => {
        loaded = module.RichTextInput;
        setInput(() => module.RichTextInput);
      },
      () => setHasFailed(true),
    );
  }, []);
  useEffect(load, [load]);

  return { Input, hasFailed, load };
}

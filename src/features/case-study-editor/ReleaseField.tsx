import { Switch } from '@mantine/core';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './ReleaseField.module.css';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

/** Beside what did not work: it stays among members unless its city lets it go. */
export function ReleaseField() {
  const text = useFieldText('releasesWhatDidNotWork');
  const [isReleased, change] = useContentField('releasesWhatDidNotWork');
  return (
    <FieldFrame name="releasesWhatDidNotWork">
      <Switch
        {...text}
        size="md"
        classNames={{ track: classes.track }}
        checked={isReleased}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </FieldFrame>
  );
}

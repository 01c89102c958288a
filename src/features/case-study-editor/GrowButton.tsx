import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { askedOf } from '#src/domain/caseStudy.ts';
import { focusField } from './focusField.ts';
import { useContentField, useWritingInHand } from './WritingContext.ts';

/** Makes a full case study of a snapshot: every field is there again, and the first one that is now missing has the focus. */
export function GrowButton() {
  const { t } = useTranslation('editor');
  const [form, change] = useContentField('form');
  const writing = useWritingInHand();
  if (form !== 'snapshot') return null;

  const grow = () => {
    change('full');
    const { draft } = writing.getState();
    const alreadyAsked = askedOf('snapshot');
    const first = askedOf('full').find((one) => !alreadyAsked.includes(one) && !one.isMet(draft));
    // The field is on the page once the form has been drawn again.
    requestAnimationFrame(() => focusField(first?.field ?? 'challenge'));
  };
  return (
    <Button size="sm" onClick={grow}>
      {t('grow.button')}
    </Button>
  );
}

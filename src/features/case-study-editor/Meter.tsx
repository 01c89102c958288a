import { UnstyledButton } from '@mantine/core';
import { useClickOutside, useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconCircleCheck } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editorSections } from '#src/domain/caseStudy.ts';
import { focusField } from './focusField.ts';
import classes from './Meter.module.css';
import { useRequirementText } from './useRequirementText.ts';
import { useAsked, useUnmet } from './useUnmet.ts';

/** How much of what the secretariat asks for is there; opens the list of what is missing, each leading to its field. */
export function Meter() {
  const { t } = useTranslation('editor');
  const [isOpen, setIsOpen] = useState(false);
  const root = useClickOutside<HTMLDivElement>(() => setIsOpen(false));
  const button = useRef<HTMLButtonElement>(null);
  useHotkeys([
    [
      'Escape',
      () => {
        if (isOpen) button.current?.focus();
        setIsOpen(false);
      },
      { preventDefault: false },
    ],
  ]);
  const listId = useId();
  const unmet = useUnmet();
  const total = useAsked().length;
  const ready = total - unmet.length;

  return (
    <div ref={root} className={classes.root}>
      <UnstyledButton
        ref={button}
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={t('meter.show', { ready, total })}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={classes.label}>
          {ready === total && <IconCircleCheck size={18} aria-hidden="true" />}
          {t('meter.ready', { ready, total })}
          <IconChevronDown size={16} aria-hidden="true" />
        </span>
        <span className={classes.track} aria-hidden="true">
          <span className={classes.filled} style={{ inlineSize: `${(100 * ready) / total}%` }} />
        </span>
      </UnstyledButton>
      <div id={listId} hidden={!isOpen} className={classes.panel}>
        {unmet.length === 0 ? (
          <p className={classes.done}>{t('meter.allReady')}</p>
        ) : (
          <Missing
            onChosen={() => {
              setIsOpen(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

function Missing({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('editor');
  const textOf = useRequirementText();
  const unmet = useUnmet();
  const sections = editorSections.filter((section) =>
    unmet.some((requirement) => requirement.section === section),
  );

  return (
    <>
      <p className={classes.title}>{t('meter.missing')}</p>
      {sections.map((section) => (
        <div key={section}>
          <p className={classes.section}>{t(`section.${section}`)}</p>
          <ul className={classes.list}>
            {unmet
              .filter((requirement) => requirement.section === section)
              .map(({ id, field }) => (
                <li key={id}>
                  <UnstyledButton
                    className={classes.link}
                    onClick={() => {
                      onChosen();
                      focusField(field);
                    }}
                  >
                    {textOf(id)}
                  </UnstyledButton>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

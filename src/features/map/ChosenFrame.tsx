import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '#src/domain/finder.ts';
import classes from './ChosenPlaces.module.css';

type ChosenFrameProps = {
  places: readonly FoundPlace[];
  title: string;
  /** Not when it was chosen before the page was opened. */
  takesFocus: boolean;
  onBack: () => void;
  children: ReactNode;
};

/** What was chosen on the map or in the list, in the place of the list: its name, and the way back. */
export function ChosenFrame({ places, title, takesFocus, onBack, children }: ChosenFrameProps) {
  const { t } = useTranslation('map');
  const heading = useRef<HTMLHeadingElement>(null);
  const key = places.map(({ organisationId }) => organisationId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another heading to go to.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, key]);

  return (
    <div className={classes.chosen}>
      <Button
        variant="subtle"
        size="compact-md"
        className={classes.back}
        leftSection={<IconArrowLeft size={18} aria-hidden="true" className={classes.backIcon} />}
        onClick={onBack}
      >
        {t('list.back')}
      </Button>
      <h3 ref={heading} tabIndex={-1} className={classes.title} dir="auto">
        {title}
      </h3>
      {children}
    </div>
  );
}

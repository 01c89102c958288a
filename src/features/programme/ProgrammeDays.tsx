import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCalendarDay } from '#src/ui/format.ts';
import classes from './Programme.module.css';

/** Every day one below the other. */
export const allDays = 'all';

type ProgrammeDaysProps = {
  days: readonly string[];
  chosen: string;
  today: string;
  onChoose: (day: string) => void;
  /** What the chosen day holds. */
  children: ReactNode;
};

/** The days of an event as tabs; the chosen one is in sight however many there are. */
export function ProgrammeDays({ days, chosen, today, onChoose, children }: ProgrammeDaysProps) {
  const { t } = useTranslation('programme');
  const strip = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the strip moves when another day is chosen
  useEffect(() => {
    const frame = strip.current;
    const tab = frame?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    // Not `scrollIntoView`, which would move the page too.
    if (frame && tab) frame.scrollLeft = tab.offsetLeft - (frame.clientWidth - tab.clientWidth) / 2;
  }, [chosen]);

  return (
    <Tabs value={chosen} onChange={(day) => day !== null && onChoose(day)}>
      <div ref={strip} className={classes.days}>
        <Tabs.List aria-label={t('days.label')} className={classes.dayList}>
          {days.map((day) => (
            <Tabs.Tab key={day} value={day} className={classes.day}>
              {formatCalendarDay(day, 'short')}
              {day === today && <span className={classes.today}> · {t('days.today')}</span>}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value={allDays} className={classes.day}>
            {t('days.all')}
          </Tabs.Tab>
        </Tabs.List>
      </div>
      <Tabs.Panel value={chosen}>{children}</Tabs.Panel>
    </Tabs>
  );
}

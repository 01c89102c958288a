import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import type { ListedEvent } from '#src/domain/event.ts';
import { eventSpan, groupedEvents, matchingEvents } from '#src/domain/eventDates.ts';
import { paths } from '#src/paths.ts';
import { formatSpan } from '#src/ui/format.ts';

export interface EventAction {
  id: string;
  label: string;
  description: string;
  onTrigger: () => void;
}

const most = 5;
const enoughLetters = 2;

/**
 * The events that answer what is typed into the command palette: those on now, to come, and over. Reads nothing until
 * something is typed, and then what the device keeps.
 */
export function useEventActions(typed: string): EventAction[] {
  const words = typed.trim();
  const isAsked = words.length >= enoughLetters;
  const { data } = useQuery({ ...publicEventsQuery(), enabled: isAsked });
  const navigate = useNavigate();

  return useMemo(() => {
    if (!isAsked || !data) return [];
    const found = matchingEvents(data, { words, series: null });
    const { running, coming, past } = groupedEvents(found, new Date());
    return [...running, ...coming, ...past.flatMap(({ events }) => events)].slice(0, most).map((event) => ({
      id: `event-${event.id}`,
      label: event.name,
      description: describe(event),
      onTrigger: () => void navigate(paths.event.to(event.id)),
    }));
  }, [isAsked, data, words, navigate]);
}

/** Where and when, as far as it is known: without words of a catalogue, which the shell must not wait for. */
function describe(event: ListedEvent): string {
  return [event.city, event.country, formatSpan(eventSpan(event))].filter(Boolean).join(', ');
}

import {
  IconBooks,
  IconCalendarEvent,
  IconChecklist,
  IconFilePencil,
  IconHome,
  IconMessageQuestion,
  type IconProps,
  IconUser,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Actor } from '#src/domain/permissions.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';

type NavigationItem = {
  id:
    | 'home'
    | 'caseStudies'
    | 'events'
    | 'questions'
    | 'organisations'
    | 'people'
    | 'submissions'
    | 'review'
    | 'members';
  to: string;
  Icon: ComponentType<IconProps>;
};

const forMembers: readonly NavigationItem[] = [
  { id: 'home', to: paths.home.to(), Icon: IconHome },
  { id: 'caseStudies', to: paths.caseStudies.to(), Icon: IconBooks },
  { id: 'events', to: paths.events.to(), Icon: IconCalendarEvent },
  { id: 'questions', to: paths.questions.to(), Icon: IconMessageQuestion },
  { id: 'organisations', to: paths.organisations.to(), Icon: IconWorld },
  { id: 'people', to: paths.people.to(), Icon: IconUser },
  { id: 'submissions', to: paths.submissions.to(), Icon: IconFilePencil },
];

const forModerators: readonly NavigationItem[] = [
  { id: 'review', to: paths.review.to(), Icon: IconChecklist },
  { id: 'members', to: paths.members.to(), Icon: IconUsers },
];

export function navigationFor(actor: Actor | null): readonly NavigationItem[] {
  return isModerator(actor) ? [...forMembers, ...forModerators] : forMembers;
}

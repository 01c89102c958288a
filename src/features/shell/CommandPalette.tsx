import { Spotlight, type SpotlightFilterFunction, spotlight } from '@mantine/spotlight';
import { IconPlus, IconSearch, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { paths } from '#src/paths.ts';
import type { navigationFor } from './navigation.ts';
import classes from './tools.module.css';

export type PaletteAction = {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  onTrigger: () => void;
};

export type PaletteGroup = {
  title: string;
  actions: readonly PaletteAction[];
};

type CommandPaletteProps = {
  items: ReturnType<typeof navigationFor>;
  canWrite: boolean;
  /** What others have found; a group without actions is left out. */
  found?: readonly PaletteGroup[];
  /** Called as somebody types, for whoever finds further actions. */
  onQuery?: (query: string) => void;
};

const iconSize = 20;

/** Ctrl or Cmd + K: jump to a page or start something, by typing. */
export function CommandPalette({ items, canWrite, found = [], onQuery }: CommandPaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);

  const toPages = items.map(({ id, to, Icon }) => ({
    id,
    label: t(`nav.${id}`),
    onClick: go(to),
    leftSection: <Icon size={iconSize} aria-hidden="true" />,
  }));
  const toProfile = {
    id: 'profile',
    label: t('account.profile'),
    onClick: go(paths.profile.to()),
    leftSection: <IconUser size={iconSize} aria-hidden="true" />,
  };
  const toWrite = {
    id: 'newCaseStudy',
    label: t('nav.newCaseStudy'),
    onClick: go(paths.newSubmission.to()),
    leftSection: <IconPlus size={iconSize} aria-hidden="true" />,
  };
  const foundGroups = found
    .filter(({ actions }) => actions.length > 0)
    .map(({ title, actions }) => ({
      group: title,
      actions: actions.map(({ icon, onTrigger, ...action }) => ({
        ...action,
        onClick: onTrigger,
        leftSection: icon,
      })),
    }));
  // What another search has found fits already, by accents and typing errors that a comparison of letters would refuse.
  const filter: SpotlightFilterFunction = (query, groups) =>
    groups.flatMap((group) => {
      if (!('actions' in group) || found.some(({ title }) => title === group.group)) return [group];
      const actions = group.actions.filter(({ label }) => includes(label, query));
      return actions.length > 0 ? [{ ...group, actions }] : [];
    });

  return (
    <Spotlight
      actions={[
        { group: t('palette.pages'), actions: [...toPages, toProfile] },
        ...(canWrite ? [{ group: t('palette.doing'), actions: [toWrite] }] : []),
        ...foundGroups,
      ]}
      filter={filter}
      shortcut="mod + K"
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      nothingFound={t('palette.nothing')}
      onQueryChange={onQuery}
      searchProps={{
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
        leftSection: <IconSearch size={iconSize} aria-hidden="true" />,
      }}
    />
  );
}

function includes(label: string | undefined, query: string): boolean {
  return label?.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()) ?? false;
}

export function PaletteButton() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={`${classes.tool} ${classes.search}`}
      onClick={spotlight.open}
      aria-label={t('palette.open')}
      title={t('palette.open')}
    >
      <IconSearch size={22} stroke={1.75} aria-hidden="true" />
      <span aria-hidden="true" className={classes.key}>
        {t('palette.hint')}
      </span>
    </button>
  );
}

import { Menu, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconLogout, IconMessages, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { signOut } from '#src/data/session/commands.ts';
import { isOneOf } from '#src/domain/classification.ts';
import type { Member } from '#src/domain/member.ts';
import type { Identity } from '#src/domain/session.ts';
import { paths } from '#src/paths.ts';
import type { navigationFor } from './navigation.ts';
import { PersonSummary } from './PersonSummary.tsx';
import classes from './tools.module.css';

type AccountMenuProps = {
  identity: Identity;
  member: Member;
  /** Places that the navigation has no room for: some only on a phone, some nowhere. */
  places: ReturnType<typeof navigationFor>;
};

const schemes = ['light', 'dark', 'auto'] as const;

export function AccountMenu({ identity, member, places }: AccountMenuProps) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isPhone = useMediaQuery('(max-width: 61.99em)', false);
  const shown = places.filter(({ isInMenuOnly }) => isPhone || isInMenuOnly);
  const handleSignOut = useSignOut();
  const name = identity.displayName || identity.email;

  return (
    <Menu position="bottom-end" width={260} shadow="md" withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('account.menu', { name })}>
          <span aria-hidden="true" className={classes.initials}>
            {initialsOf(name)}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonSummary name={name} organisationId={member.organisationId} />
        <Menu.Item
          component={Link}
          to={paths.profile.to()}
          leftSection={<IconUser size={18} aria-hidden="true" />}
        >
          {t('account.profile')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={paths.messages.to()}
          leftSection={<IconMessages size={18} aria-hidden="true" />}
        >
          {t('account.messages')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={paths.saved.to()}
          leftSection={<IconBookmark size={18} aria-hidden="true" />}
        >
          {t('account.saved')}
        </Menu.Item>
        {shown.length > 0 && (
          <>
            <Menu.Divider />
            {shown.map(({ id, to, Icon }) => (
              <Menu.Item
                key={id}
                component={Link}
                to={to}
                leftSection={<Icon size={18} aria-hidden="true" />}
              >
                {t(`nav.${id}`)}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Label>{t('account.scheme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => isOneOf(schemes, value) && setColorScheme(value)}
          aria-label={t('account.scheme')}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`account.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} aria-hidden="true" />}
          onClick={() => void handleSignOut()}
        >
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Leaves for the landing page, without a way back to what somebody else should not see. */
function useSignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return async () => {
    try {
      await signOut();
      await navigate(paths.landing.to(), { replace: true });
    } catch {
      notifications.show({ color: 'red', message: t('account.signOutFailed') });
    }
  };
}

/** First and last initial; for an address, its first letter. */
function initialsOf(name: string): string {
  const words =
    name
      .split('@')[0]
      ?.split(/[\s.]+/)
      .filter(Boolean) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

import { localStorageColorSchemeManager } from '@mantine/core';

/** Light, dark or the device's choice: kept on the device, and applied before anything is painted. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'portal-color-scheme' });

export function applyKeptColorScheme(): void {
  const kept = colorSchemeManager.get('auto');
  const isDark = kept === 'dark' || (kept === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
}

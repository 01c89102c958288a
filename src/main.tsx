import './app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { applyKeptColorScheme } from './app/colorScheme.ts';
import { preloadStart } from './app/routes.tsx';
import { startSession } from './data/session/session.ts';
import { startI18n } from './i18n/i18n.ts';

applyKeptColorScheme();
void startSession();
void start();
if (import.meta.env.PROD) addEventListener('load', () => setTimeout(keepForLater, 2000));

async function start() {
  const texts = startI18n();
  preloadStart(location.pathname);
  await texts;
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

/** So that the portal opens without a network. After the first screen: that one must not wait for it. */
async function keepForLater() {
  if (!('serviceWorker' in navigator)) return;
  const { keepPortal } = await import('./data/offline/portalVersion.ts');
  await keepPortal(navigator.serviceWorker, () => location.reload());
}

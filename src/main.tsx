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

// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof import('./portalVersion.ts');
let module: Module;
const reload = vi.fn();

class FakeWorker extends EventTarget {
  state = 'installing';
  heard: unknown[] = [];
  postMessage(message: unknown) {
    this.heard.push(message);
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  update = vi.fn(async () => undefined);
}

class FakeWorkers extends EventTarget {
  controller: FakeWorker | null = null;
  registration = new FakeRegistration();
  register = vi.fn(async () => this.registration);

  /** A newer version has come to the device, as far as waiting. */
  bring(): FakeWorker {
    const worker = new FakeWorker();
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
    this.registration.installing = null;
    this.registration.waiting = worker;
    worker.become('installed');
    return worker;
  }

  takeOver(worker: FakeWorker) {
    this.registration.waiting = null;
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

async function keep(workers: FakeWorkers) {
  // The fakes have what is asked for; the browser's types ask for all there is.
  await module.keepPortal(Object.assign(Object.create(null), bound(workers)), reload);
}

function bound(workers: FakeWorkers) {
  return {
    get controller() {
      return workers.controller;
    },
    register: workers.register,
    addEventListener: workers.addEventListener.bind(workers),
  };
}

beforeEach(async () => {
  vi.resetModules();
  reload.mockReset();
  module = await import('./portalVersion.ts');
});

describe('the version of the portal', () => {
  it('is current on a first visit, also when the first worker takes over', async () => {
    const workers = new FakeWorkers();
    await keep(workers);
    const first = workers.bring();
    expect(module.portalVersion()).toBe('current');
    workers.takeOver(first);
    expect(module.portalVersion()).toBe('current');
    expect(reload).not.toHaveBeenCalled();
  });

  it('waits to be asked for, and reloads once it has taken over', async () => {
    const workers = new FakeWorkers();
    workers.controller = new FakeWorker();
    await keep(workers);
    const told = vi.fn();
    module.subscribeToPortalVersion(told);
    const newer = workers.bring();
    expect(module.portalVersion()).toBe('ready');
    expect(told).toHaveBeenCalled();
    expect(newer.heard).toEqual([]);

    module.startNewVersion(reload);
    expect(newer.heard).toEqual(['takeOver']);
    expect(reload).not.toHaveBeenCalled();
    workers.takeOver(newer);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is told, not forced, in a tab that did not ask', async () => {
    const workers = new FakeWorkers();
    workers.controller = new FakeWorker();
    await keep(workers);
    workers.takeOver(workers.bring());
    expect(module.portalVersion()).toBe('renewed');
    expect(reload).not.toHaveBeenCalled();
    module.startNewVersion(reload);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('that came while the portal was closed is told at once', async () => {
    const workers = new FakeWorkers();
    workers.controller = new FakeWorker();
    workers.registration.waiting = new FakeWorker();
    await keep(workers);
    expect(module.portalVersion()).toBe('ready');
  });

  it('is looked for when a page failed, and started if there is a newer one', async () => {
    const workers = new FakeWorkers();
    workers.controller = new FakeWorker();
    await keep(workers);
    const newer = new FakeWorker();
    workers.registration.update.mockImplementation(async () => {
      workers.registration.waiting = newer;
    });
    await module.startNewestVersion(reload);
    expect(newer.heard).toEqual(['takeOver']);
  });

  it('is loaded anew without a worker', async () => {
    await module.startNewestVersion(reload);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

// Words for what goes wrong between page and server.

export const messages = {
  network: {
    zh: '没有连上服务器，请看网络是否通畅。',
    en: 'The server could not be reached; check the network.',
  },
  slow: { zh: '服务器很久没有答复，请稍后再试。', en: 'The server took too long; try again in a while.' },
  strange: { zh: '服务器的答复看不懂（{status}）。', en: 'The server’s answer made no sense ({status}).' },
} as const

import { msg } from '@lit/localize';

/** Messages for administrators. They load when the section opens. Its heading is in `extras.ts`. */
export const admin = {
  'admin.cause': msg('If people sign in through AD FS, Microsoft names two causes on its servers:', {
    id: 'admin.cause',
    desc: 'For IT staff; technical terms are fine in this part. A list follows.',
  }),
  'admin.intermediate': msg(
    'Intermediate certificates are missing. Android doesn’t fetch them by itself, and by default AD FS and its proxies (WAP) send only their own certificate.',
    { id: 'admin.intermediate', desc: 'First cause. Names of products and protocols stay as they are.' },
  ),
  'admin.intermediateFix': msg(
    'On every AD FS server and proxy, open {console} and the certification path of the service communication certificate. Export each parent (public key only) and import it under {store}. Then restart AD FS. A load balancer needs the full chain, too.',
    {
      id: 'admin.intermediateFix',
      desc: 'What to do about it. {console} is the name of a program, {store} a place in it. “Public key only”: never the private key. [only]',
    },
  ),
  'admin.public': msg(
    'The certificate isn’t publicly trusted. Browsers may still accept it if its root was installed on the phone. Android apps don’t trust such a root, unless they opt in. Use a certificate with a publicly trusted root.',
    { id: 'admin.public', desc: 'Second cause, and what to do about it.' },
  ),
  'admin.check': msg(
    'Browsers can’t tell the two apart. Run this for every server and load balancer, from inside and outside: {command}',
    {
      id: 'admin.check',
      desc: 'How to check. {command} is to be typed; keep it after the colon.',
    },
  ),
  'admin.checkResult': msg(
    'Look at “Verify return code”. 0: the chain is complete. 19: the root isn’t public. 20 or 21: the same, or an intermediate isn’t sent. 10: expired. In the SSL Labs test, “Extra download” means: not sent.',
    {
      id: 'admin.checkResult',
      desc: 'How to read the result. “Verify return code” and “Extra download” are labels, in English.',
    },
  ),
  'admin.network': msg(
    'Don’t inspect TLS traffic to Intune’s hosts ({hosts}) or to sign-in servers: it may cause this message, too. Every host that the sign-in page loads from needs a valid certificate.',
    { id: 'admin.network', desc: 'Third thing to check. {hosts} are names of servers. [never]' },
  ),
  'admin.contact': msg(
    'In the Intune admin center (Tenant administration, Customization), fill in the support contact, so that people find you.',
    {
      id: 'admin.contact',
      desc: 'Last thing to do: the contact details in the Intune admin center.',
    },
  ),
};

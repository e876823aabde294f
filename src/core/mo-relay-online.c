/* SPDX-License-Identifier: GPL-3.0-or-later */
/* E-mail, the web, names online and social networks. */
#include "core/mo-relay-private.h"

#define ANY  FALSE
#define THIS TRUE

#define AT   "(@|[\\[({<] ?at ?[\\])}>]|\\bat\\b)"
#define DOT  "(\\.|[\\[({<] ?dot ?[\\])}>]|\\b(dot|point|full stop)\\b)"
#define NAME "[\\w.+-]+"
#define ENDING                                                                                 \
  "(com|co|org|net|uk|me|info|io|eu|scot|wales|cymru|london|ac|gov|biz|online|email|live)\\b"
#define PROVIDER                                                                               \
  "(gmail|g[ -]mail|googlemail|hotmail|hot mail|icloud|yahoo|btinternet|proton ?mail|aol|"     \
  "talktalk|ntlworld|virgin ?media|outlook[.]com|live[.]co[.]uk|sky[.]com|msn[.]com)\\b"
static const MoRelayShape shapes[] = {
  { MO_LEAK_EMAIL, ANY, NAME "@ ?[\\w-]+( ?\\.[\\w-]+)*" },
  { MO_LEAK_EMAIL, ANY, NAME " @ ?[\\w-]+( ?\\.[\\w-]+)* ?\\." ENDING },
  { MO_LEAK_EMAIL, ANY, "\\b(\\w ){3,}@ ?[\\w-]+(\\.[\\w-]+)*" },
  { MO_LEAK_EMAIL,
    ANY,
    NAME "( " DOT " " NAME ")? ?" AT " ?[\\w-]+( ?" DOT " ?[\\w-]+)*? ?" DOT " ?" ENDING },
  { MO_LEAK_EMAIL, ANY, NAME " ?" AT " ?(" PROVIDER "|outlook\\b)( ?" DOT " ?" ENDING ")?" },
  { MO_LEAK_EMAIL, ANY, NAME "[\\[({<] ?at ?[\\])}>]" NAME },
  { MO_LEAK_EMAIL, ANY, "\\b" PROVIDER "( ?" DOT " ?" ENDING ")*" },
  { MO_LEAK_EMAIL,
    ANY,
    "\\be-?mail( address)? (is|of mine is|being) [\\w.+-]+( (at|dot|underscore) [\\w.+-]+)+" },
  { MO_LEAK_WEB,
    ANY,
    "\\b(https?://|www ?(\\.|dot) ?)(?!(www\\.)?(nhs|gov)\\.uk)\\S+( dot \\w+)*" },
  { MO_LEAK_WEB,
    ANY,
    "\\b(?!nhs\\.|gov\\.)([\\w-]+\\.)+(com|co\\.uk|org|org\\.uk|net|scot|wales|cymru|info)\\b"
    "(/\\S*)?" },
  { MO_LEAK_WEB, ANY, "\\b[\\w-]+ dot (com|co dot uk|org|org dot uk|net|uk|info)\\b" },
  { MO_LEAK_WEB, ANY, "\\b(wa\\.me|t\\.me|m\\.me|linktr\\.ee|bit\\.ly|youtu\\.be)/\\S*" },
  { MO_LEAK_HANDLE, THIS, "(?<![\\w.])@ ?[A-Za-z0-9_][\\w.]+" },
  { MO_LEAK_HANDLE, ANY, "\\b[a-z][a-z0-9]*(_[a-z0-9]+)+\\b" },
  { MO_LEAK_HANDLE,
    ANY,
    "\\b(handle|user ?name|gamer ?tag|nickname|skype (name|id)|screen ?name)('s| (there|on "
    "there|online))?( is|:| being| =)? ?@?\\w*[\\w.]*[0-9_.]\\w+" },
  { MO_LEAK_HANDLE, ANY, "\\b(handle|user ?name|gamer ?tag|screen ?name)('s| is|:) ?\\S+" },
  { MO_LEAK_HANDLE, ANY, "\\bskype (name|id)( is|:)? \\S+" },
  { MO_LEAK_NETWORK,
    ANY,
    "\\b(insta|instagram|facebook|fb|face book|what'?s ?-?app(ing|ed)?|snap ?chat|tik[ "
    "-]?tok|twitter|"
    "linked-?in|bluesky|face ?time|you ?tube|reddit|tumblr|pinterest|viber|wechat|mastodon)"
    "('s)?\\b(?!-[a-z])(?<!face time)(?! to face)" },
  { MO_LEAK_NETWORK, THIS, "\\b(IG|Linked In)\\b" },
  { MO_LEAK_NETWORK, ANY, "\\b(face ?time|skype|telegram|signal|messenger|kik|snap) me\\b" },
  { MO_LEAK_NETWORK,
    ANY,
    "\\b(on|via|through|over|my|by) (telegram|linked in|messenger|discord|kik|snap(?! of)|"
    "socials)\\b" },
  { MO_LEAK_NETWORK, THIS, "\\b(on|via|over|my) (Signal|Threads|X|Steam)\\b" },
  { MO_LEAK_NETWORK,
    ANY,
    "\\b(d\\.?m|p\\.?m|inbox|friend) me\\b|\\b(my|your|her|his) (dms|socials)\\b" },
  { MO_LEAK_NETWORK,
    ANY,
    "\\badd me\\b(?! to (the|your|a|any) )|\\bfollow me (on|at|there|online)\\b|\\blook me up"
    "\\b|\\bgoogle me\\b|\\b(search|look) for me (on|online|under)\\b|\\bfind me (on|online|"
    "under)\\b( \\w+)?" },
};

void
mo_relay_seek_online (MoRelaySeek *seek)
{
  static GRegex *compiled[G_N_ELEMENTS (shapes)];
  static gsize once;

  if (g_once_init_enter (&once)) {
    mo_relay_shapes_compile (shapes, compiled, G_N_ELEMENTS (shapes));
    g_once_init_leave (&once, 1);
  }
  mo_relay_seek_shapes (seek, shapes, compiled, G_N_ELEMENTS (shapes), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that stand for something: without these every note would look like a telephone. */
#include "core/mo-relay-private.h"

#define ALONE_BEFORE "(?<![\\d])(?<!\\d[-/. ])"
#define DAY_NUMBER   "(0?[1-9]|[12]\\d|3[01])"
#define MONTH_NUMBER "(0?[1-9]|1[0-2])"
#define YEAR         "(19|20)\\d\\d"
#define MONTH                                                                                  \
  "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|"         \
  "oct(ober)?|nov(ember)?|dec(ember)?)\\b"
#define UNIT                                                                                   \
  "(%|percent|per cent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|mg|ml|kg|mm|"    \
  "cm|km|miles?|metres?|m|calls?|people|sessions?|steps|times|pages|questions|points?|"        \
  "pounds|quid|pence|euros|am|pm|bar|inch(es)?)\\b"

static const char *const patterns[] = {
  "(?<!\\d)" YEAR "[-/.]" MONTH_NUMBER "[-/.]" DAY_NUMBER "(?!\\d)",
  ALONE_BEFORE DAY_NUMBER "([-/. ])" MONTH_NUMBER "\\2" YEAR "(?!\\d)",
  ALONE_BEFORE DAY_NUMBER "/" MONTH_NUMBER "/\\d\\d(?![\\d/])",
  ALONE_BEFORE DAY_NUMBER "([-.])" MONTH_NUMBER "\\2\\d\\d(?![-/. ]?\\d)",
  "(?<![\\d/])" DAY_NUMBER "/" MONTH_NUMBER "(?![\\d/])",
  "\\b" DAY_NUMBER "(st|nd|rd|th)?( of)? " MONTH ",?( '?(" YEAR "|\\d\\d))?(?!\\d)",
  "\\b" MONTH " " DAY_NUMBER "(st|nd|rd|th)?(,? " YEAR ")?(?!\\d)",
  "(?<!\\d)([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?( ?(am|pm|h))?(?![:\\d])",
  "(?<![\\d.])([01]?\\d|2[0-3])\\.[0-5]\\d( ?(am|pm))(?![.\\d])",
  "[£$€] ?\\d+([,.]\\d+)*",
  "(?<![\\d,])[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?(?![\\d,])",
  "(?<!\\d)(?<!\\d[ .-])[1-9]\\d{0,7}(\\.\\d+)? ?" UNIT,
  "(?<!\\d)" YEAR " ?- ?(" YEAR "|\\d\\d)(?![ -]?\\d)",
  "(?<!\\d)" YEAR MONTH_NUMBER "(0[1-9]|[12]\\d|3[01])(?!\\d)",
  "(?<![a-z])[a-hj-km-np-z]{1,3}-?\\d{1,5}(?!\\d)(/\\d(?!\\d))?",
};

gboolean *
mo_relay_harmless (const char *plain, gsize length)
{
  static GRegex *compiled[G_N_ELEMENTS (patterns)];
  static gsize once;
  gboolean *harmless = g_new0 (gboolean, length + 1);

  if (g_once_init_enter (&once)) {
    for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
      compiled[i] = g_regex_new (patterns[i], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
    g_once_init_leave (&once, 1);
  }
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++) {
    g_autoptr (GMatchInfo) match = NULL;
    for (g_regex_match (compiled[i], plain, 0, &match); g_match_info_matches (match);
         g_match_info_next (match, NULL)) {
      int from = 0, to = 0;
      g_match_info_fetch_pos (match, 0, &from, &to);
      for (int at = from; at < to; at++)
        harmless[at] = TRUE;
    }
  }
  return harmless;
}

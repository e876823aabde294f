/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-replay-words.h"

#include <glib/gi18n-lib.h>

#include "core/mo-letter.h"
#include "core/mo-template.h"

/* "Three times, somebody was nearer in level of injury." */
static void
add_item (GString *items, guint times, const char *clause)
{
  if (!times)
    return;
  g_autofree char *often = mo_letter_times ((int) times);
  g_autofree char *words = g_strdup_printf (_ ("%s, %s."), often, clause);
  g_string_append_printf (items, "\n- %c%s", g_ascii_toupper (*words), words + 1);
}

/* ---------------------------------------------------------------------- who came */

char *
mo_replay_opening (const MoReplay *replay)
{
  g_autofree char *since = mo_day_to_words (replay->since, MO_PRECISION_DAY);
  return replay->ever_asked
             ? g_strdup_printf (_ ("We last asked you to mentor somebody on %s."), since)
             : g_strdup_printf (_ ("You could have been asked to mentor since %s, and we have "
                                   "not asked you yet."),
                                since);
}

char *
mo_replay_came (const MoReplay *replay)
{
  g_autofree char *eligible = mo_letter_count ((int) replay->eligible);
  g_autofree char *first = mo_letter_times ((int) replay->first);
  guint came = replay->came;

  if (!came)
    return g_strdup (
        replay->family
            ? _ ("In that time no family came to us for a mentor.")
            : _ ("In that time nobody came to us for a mentor in your part of the service."));
  g_autofree char *n = mo_letter_count ((int) came);
  g_autofree char *all =
      g_strdup_printf (ngettext ("In that time %s person came to us for a mentor.",
                                 "In that time %s people came to us for a mentor.",
                                 came),
                       n);
  if (!replay->eligible)
    return g_strdup_printf (_ ("%s We could not have asked you for any of them."), all);
  if (!replay->first)
    return g_strdup_printf (_ ("%s We could have asked you for %s of them."), all, eligible);
  return g_strdup_printf (
      _ ("%s We could have asked you for %s of them, and %s you stood among the first three."),
      all,
      eligible,
      first);
}

/* ---------------------------------------------------------------------- why */

static void
add_outs (GString *items, const MoReplay *replay)
{
  static const char *const words[MO_REPLAY_OUTS] = {
    [MO_REPLAY_HOURS] = N_ ("you and they had no free hour of the week in common"),
    [MO_REPLAY_PLACES] = N_ ("you were with somebody else already"),
    [MO_REPLAY_RESTING] = N_ ("you had just ended a match and were to have a rest"),
    [MO_REPLAY_CHECK] = N_ ("your check was not in date on our record"),
    [MO_REPLAY_TRAINING] = N_ ("you had not been trained for it yet"),
    [MO_REPLAY_YOUNG] = N_ ("they were under 18, for whom a mentor has a check of its own"),
    [MO_REPLAY_BREAK] = N_ ("you were on a break"),
    [MO_REPLAY_APART] = N_ ("another of our rules stood in the way"),
  };
  for (int out = 0; out < MO_REPLAY_OUTS; out++)
    add_item (items, replay->out[out], _ (words[out]));
}

static void
add_nearer (GString *items, const MoReplay *replay)
{
  static const char *const words[MO_CRITERIA] = {
    [MO_CRITERION_LEVEL] = N_ ("somebody was nearer in level of injury"),
    [MO_CRITERION_GOALS] = N_ ("somebody could help more with what they hoped for"),
    [MO_CRITERION_MOBILITY] = N_ ("somebody got about more as they do"),
    [MO_CRITERION_AGE] = N_ ("somebody was nearer in age"),
    [MO_CRITERION_BLADDER] = N_ ("somebody had a bladder routine more like theirs"),
    [MO_CRITERION_BOWEL] = N_ ("somebody had a bowel routine more like theirs"),
    [MO_CRITERION_AVAILABILITY] = N_ ("somebody had more hours in common with them"),
    [MO_CRITERION_PAIN] = N_ ("somebody knew their kind of pain"),
    [MO_CRITERION_INTERESTS] = N_ ("somebody shared more of their interests"),
    [MO_CRITERION_SINCE] = N_ ("somebody had lived with it longer"),
    [MO_CRITERION_GENDER] = N_ ("they had asked for a woman or for a man"),
    [MO_CRITERION_REGION] = N_ ("somebody lived in the same nation"),
    [MO_CRITERION_FAIRNESS] = N_ ("somebody had waited longer than you to be asked"),
  };
  guint family = replay->nearer_family;

  add_item (items, family, _ ("somebody was the same relation to whoever was injured"));
  for (int criterion = 0; criterion < MO_CRITERIA; criterion++)
    if (words[criterion])
      add_item (items,
                replay->nearer[criterion] - (criterion == MO_CRITERION_LEVEL ? family : 0),
                _ (words[criterion]));
}

char *
mo_replay_why (const MoReplay *replay)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (replay->came > replay->eligible) {
    g_string_append (words, _ ("What stood in the way of asking you:"));
    g_string_append (words, "\n");
    add_outs (words, replay);
  }
  if (replay->eligible) {
    if (words->len)
      g_string_append (words, "\n\n");
    g_string_append (words, _ ("And where we could have asked you:"));
    g_string_append (words, "\n");
    add_nearer (words, replay);
    add_item (
        words, replay->as_good, _ ("another mentor was asked who fitted no better than you"));
    add_item (words, replay->waiting, _ ("they are still waiting, and it may yet be you"));
    add_item (words, replay->went, _ ("they found another way before anybody was asked"));
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---------------------------------------------------------------------- what would help */

static const char *const weekdays[] = { N_ ("Mondays"),   N_ ("Tuesdays"), N_ ("Wednesdays"),
                                        N_ ("Thursdays"), N_ ("Fridays"),  N_ ("Saturdays"),
                                        N_ ("Sundays") };
static const char *const goals[] = { NULL,
                                     N_ ("acceptance"),
                                     N_ ("confidence"),
                                     N_ ("getting out and transport"),
                                     N_ ("work or study"),
                                     N_ ("relationships"),
                                     N_ ("being a parent"),
                                     N_ ("bladder and bowel routine"),
                                     N_ ("pain"),
                                     N_ ("equipment and housing"),
                                     N_ ("managing care"),
                                     N_ ("sport and leisure"),
                                     N_ ("benefits"),
                                     N_ ("how a family copes"),
                                     N_ ("wellbeing") };

static const char *
not_known (MoCriterion criterion, gboolean family)
{
  switch (criterion) {
  case MO_CRITERION_LEVEL:
    return family ? _ ("your relation to whoever was injured") : _ ("the level of your injury");
  case MO_CRITERION_GOALS:
    return _ ("what you can help with");
  case MO_CRITERION_MOBILITY:
    return _ ("how you get about");
  case MO_CRITERION_AGE:
    return _ ("when you were born");
  case MO_CRITERION_BLADDER:
    return _ ("your bladder routine");
  case MO_CRITERION_BOWEL:
    return _ ("your bowel routine");
  case MO_CRITERION_AVAILABILITY:
    return _ ("when you can talk");
  case MO_CRITERION_PAIN:
    return _ ("whether you live with pain");
  default:
    return _ ("which nation you live in");
  }
}

static char *
change_words (const MoReplayChange *change, gboolean family)
{
  switch (change->kind) {
  case MO_CHANGE_EVENING:
    return g_strdup_printf (_ ("One free evening, on %s"), _ (weekdays[change->detail]));
  case MO_CHANGE_WEEKEND:
    return g_strdup_printf (_ ("Free hours on %s"), _ (weekdays[change->detail]));
  case MO_CHANGE_DAYTIME:
    return g_strdup_printf (_ ("Free hours by day, on %s"), _ (weekdays[change->detail]));
  case MO_CHANGE_PLACE:
    return g_strdup (_ ("A place for one person more at a time"));
  case MO_CHANGE_CHECK:
    return g_strdup (_ ("A check in date"));
  case MO_CHANGE_TRAINING:
    return g_strdup (_ ("The training weekend"));
  case MO_CHANGE_YOUNG:
    return g_strdup (_ ("Being glad to mentor people under 18, with the check for it"));
  case MO_CHANGE_TOPIC:
    return g_strdup_printf (_ ("If it is part of your life, being glad to speak of %s"),
                            _ (goals[CLAMP (change->detail, 1, 14)]));
  default:
    return g_strdup_printf (_ ("We do not know %s: had it been as theirs was, it"),
                            not_known (change->detail, family));
  }
}

char *
mo_replay_help (const MoReplay *replay)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < replay->n_changes; i++) {
    const MoReplayChange *change = &replay->changes[i];
    g_autofree char *what = change_words (change, replay->family);
    g_autofree char *often = mo_letter_times ((int) change->gain);
    if (!i)
      g_string_append_printf (
          words, "%s\n", _ ("What would have put you among the first three:"));
    g_string_append (words, "\n- ");
    g_string_append_printf (words, _ ("%s would have done so %s."), what, often);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* ---------------------------------------------------------------------- for the office */

char *
mo_replay_short (const MoReplay *replay)
{
  g_autofree char *first = mo_letter_times ((int) replay->first);

  if (!replay->came)
    return g_strdup (_ ("nobody came"));
  if (!replay->eligible)
    return g_strdup_printf (_ ("%u came, could not be asked for any"), replay->came);
  if (!replay->first)
    return g_strdup_printf (_ ("%u came, could be asked for %u, never among the first three"),
                            replay->came,
                            replay->eligible);
  return g_strdup_printf (_ ("%u came, could be asked for %u, among the first three %s"),
                          replay->came,
                          replay->eligible,
                          first);
}

char *
mo_replay_short_help (const MoReplay *replay)
{
  static const char *const words[MO_CHANGES] = {
    [MO_CHANGE_EVENING] = N_ ("one free evening"),
    [MO_CHANGE_WEEKEND] = N_ ("hours at the weekend"),
    [MO_CHANGE_DAYTIME] = N_ ("hours by day"),
    [MO_CHANGE_PLACE] = N_ ("one place more"),
    [MO_CHANGE_CHECK] = N_ ("a check in date"),
    [MO_CHANGE_TRAINING] = N_ ("the training"),
    [MO_CHANGE_YOUNG] = N_ ("mentoring people under 18"),
    [MO_CHANGE_TOPIC] = N_ ("one topic more"),
    [MO_CHANGE_TELL] = N_ ("what we do not know"),
  };
  if (!replay->n_changes)
    return NULL;
  g_autofree char *often = mo_letter_times ((int) replay->changes[0].gain);
  return g_strdup_printf ("%s: %s", _ (words[replay->changes[0].kind]), often);
}

/* ---------------------------------------------------------------------- the letter */

char *
mo_replay_letter (const char *text,
                  const MoReplay *replay,
                  const char *first,
                  const MoOfficeFacts *office,
                  MoDay today)
{
  g_autofree char *opening = mo_replay_opening (replay), *came = mo_replay_came (replay),
                  *why = mo_replay_why (replay), *help = mo_replay_help (replay),
                  *since = mo_day_to_words (replay->since, MO_PRECISION_DAY),
                  *date = mo_day_to_words (today, MO_PRECISION_DAY),
                  *phone = mo_office_facts_number (office);
  const MoTemplateField values[] = {
    { "first name", first },
    { "opening", opening },
    { "since", since },
    { "came", came },
    { "why", why },
    { "help", help },
    { "office", office->name },
    { "phone", phone },
    { "contact", office->contact && *office->contact ? office->contact : _ ("us") },
    { "today", date },
    { NULL },
  };
  return mo_template_fill (text ? text : _ (mo_letter_text_of ("letter_not_asked")->words),
                           values);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a ring is called in the history and on its toast. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-call-time.h"
#include "core/mo-duty-rules.h"
#include "model/mo-phone-private.h"

static char *
other_name (const MoPhoneCard *card)
{
  return g_strdup_printf ("%s %s", card->match->first_name, card->match->last_name);
}

static void
add_next (GString *label, const MoPhoneSave *save)
{
  const MoLineWhen *next = &save->line->next;
  if (next->day == MO_DAY_NONE)
    return;
  g_autofree char *day = mo_day_to_short (next->day, save->card->about.today),
                  *time = mo_call_time_words (next->minute);
  g_string_append_printf (label, _ (", next %s, %s"), day, time);
}

char *
mo_phone_save_label (const MoPhoneSave *save)
{
  const MoPhoneCard *card = save->card;
  const MoLine *line = save->line;
  g_autofree char *rung =
      g_strdup_printf ("%s %s", card->person->first_name, card->person->last_name);
  GString *label = g_string_new (NULL);

  if (card->ask.kind == MO_DUTY_OUTCOME && card->match && !line->open &&
      g_str_equal (mo_phone_outcome (line->what), "answered")) {
    g_autofree char *other = other_name (card);
    g_string_printf (label,
                     _ ("Call %d of %s and %s: %s"),
                     card->about.number,
                     rung,
                     other,
                     mo_line_what_words (line->what));
    if (line->what == MO_LINE_DONE && line->minutes >= 0)
      g_string_append_printf (
          label, ngettext (", %d minute", ", %d minutes", line->minutes), line->minutes);
  } else {
    const char *words =
        line->open
            ? _ ("spoken to, still to be done")
            : mo_line_what_words (line->what == MO_LINE_NOTHING ? MO_LINE_SPOKE : line->what);
    g_string_printf (
        label, _ ("%s rung, %s: %s"), rung, mo_duty_kind_words (card->ask.kind), words);
  }
  add_next (label, save);
  return g_string_free (label, FALSE);
}

char *
mo_phone_line_to_keep (const MoPhoneSave *save)
{
  static const char *const labels[] = { "note:",    "notes:", "n:",      "summary:", "msg:",
                                        "message:", "tell:",  "answer:", "reply:",   "says:" };
  g_autofree char *small = g_ascii_strdown (save->text ? save->text : "", -1);
  gsize end = strlen (small);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    for (const char *at = small; (at = strstr (at, labels[i])) != NULL; at++)
      if (at == small || !g_ascii_isalpha (at[-1])) {
        end = MIN (end, (gsize) (at - small));
        break;
      }
  char *kept = g_strndup (save->text ? save->text : "", end);
  return g_strstrip (kept);
}

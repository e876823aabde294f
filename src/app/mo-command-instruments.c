/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "store/mo-instruments.h"

/* mentoring-office instruments — needs no display. */
static void
print_one (const MoInstrument *it, MoDay today)
{
  const MoScale *scale = mo_scale_of (it->code);
  g_autoptr (MoWording) wording = mo_wording_read (it->items);
  g_auto (MoVerdict) verdict =
      mo_rule_instrument_use (scale, wording, it->licence_holder, it->licence_until, today);

  g_print (it->in_use ? _ ("%s (%s), version %s: asked\n")
                      : _ ("%s (%s), version %s: not asked\n"),
           it->name,
           it->code,
           it->version);
  if (!it->in_use && verdict.reason)
    g_print ("  %s\n", verdict.reason);
  for (guint i = 0; i < wording->items->len; i++) {
    const MoItem *item = wording->items->pdata[i];
    if (*item->sentence)
      g_print ("  %u. %s\n", i + 1, item->sentence);
  }
  if (it->answers)
    g_print (ngettext ("  %d answer on record\n", "  %d answers on record\n", it->answers),
             it->answers);
}

int
mo_command_instruments (int argc, char **argv)
{
  g_auto (MoCommandAsked) asked = { 0 };
  g_autoptr (GError) error = NULL;
  const GOptionEntry words[] = { { NULL } };

  if (!mo_command_read (
          &asked,
          _ ("Lists what is asked before and after mentoring, in which words, and "
             "what a licensed scale still lacks."),
          words,
          argc,
          argv,
          &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store = mo_command_open (asked.database, asked.today, &error);
  g_autoptr (MoInstruments) all =
      store ? mo_store_read (store, mo_store_list_instruments_job, NULL, &error) : NULL;
  if (!all)
    return mo_command_failed (error);
  for (guint i = 0; i < all->instruments->len; i++)
    print_one (all->instruments->pdata[i], mo_store_get_today (store));
  return 0;
}

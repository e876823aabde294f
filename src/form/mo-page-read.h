/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/mo-office.h"

G_BEGIN_DECLS

/* What a page shows, read from the office: asked for when the page wants it, again when
 * somebody changed what it was read from and when a new day begins.  Of several questions only
 * the last is answered. */
typedef struct {
  MoStoreJob job;
  const char *tables; /* by spaces: news of any of them asks again; NULL: none does */
  /* The question, freed with free_ask; NULL for a job without one.  Answers NULL from a page
   * that has nothing to ask for: then nothing is read. */
  gpointer (*ask) (gpointer page);
  GDestroyNotify free_ask, free_answer;
  /* Takes the answer over (NULL where the job answers so).  An error was shown to the person
   * already: the page keeps what it shows, and this is not called; except for a refusal where
   * `refused` is set. */
  void (*show) (gpointer page, gpointer answer);
  void (*refused) (gpointer page, const char *sentence);
} MoPageReadKind;

typedef struct _MoPageRead MoPageRead;

/* kind is static; page is a GtkWidget that frees the reading in its dispose, and is not held.
 * Nothing is read yet. */
MoPageRead *mo_page_read_new (gpointer page, MoOffice *office, const MoPageReadKind *kind);
void mo_page_read_again (MoPageRead *reading);
/* TRUE until the last question is answered. */
gboolean mo_page_read_is_under_way (MoPageRead *reading);
/* Drops the question under way.  NULL is fine: g_clear_pointer (&reading, mo_page_read_free).
 */
void mo_page_read_free (MoPageRead *reading);
/* What a page was to show could not be read.  What is not there any more (it was undone, or
 * taken away) says nothing: the page is left for the one before, or stays as it is out of
 * sight. All else is shown. */
void mo_page_not_read (gpointer page, const GError *error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-page-read.h"

#include "widget/mo-problem.h"

struct _MoPageRead {
  GtkWidget *page; /* not owned: it owns us */
  MoOffice *office;
  const MoPageReadKind *kind;
  GCancellable *asking; /* NULL: nothing is under way */
};

static void
drop (MoPageRead *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

void
mo_page_not_read (gpointer page, const GError *error)
{
  if (!g_error_matches (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND)) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (page, sentence);
  } else if (gtk_widget_get_mapped (page)) {
    gtk_widget_activate_action (page, "win.back", NULL);
  }
}

static void
tell (MoPageRead *self, const GError *error)
{
  if (self->kind->refused && g_error_matches (error, MO_STORE_ERROR, MO_STORE_REFUSED)) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    self->kind->refused (self->page, sentence);
  } else {
    mo_page_not_read (self->page, error);
  }
}

static void
answered (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = mo_office_finish (MO_OFFICE (source), result, &error);
  MoPageRead *self = user;

  /* dropped: there may be no page and no reading any more */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->asking);
  if (error)
    tell (self, error);
  else
    self->kind->show (self->page, answer);
}

void
mo_page_read_again (MoPageRead *self)
{
  gpointer ask = NULL;

  drop (self);
  if (self->kind->ask) {
    ask = self->kind->ask (self->page);
    if (!ask)
      return;
  }
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  self->kind->job,
                  ask,
                  self->kind->free_ask,
                  self->kind->free_answer,
                  self->asking,
                  answered,
                  self);
}

gboolean
mo_page_read_is_under_way (MoPageRead *self)
{
  return self->asking != NULL;
}

static void
news (MoPageRead *self, char **tables)
{
  if (self->kind->tables && mo_news_touches ((const char *const *) tables, self->kind->tables))
    mo_page_read_again (self);
}

MoPageRead *
mo_page_read_new (gpointer page, MoOffice *office, const MoPageReadKind *kind)
{
  MoPageRead *self = g_new0 (MoPageRead, 1);
  self->page = page;
  self->office = g_object_ref (office);
  self->kind = kind;
  g_signal_connect_swapped (office, "news", G_CALLBACK (news), self);
  g_signal_connect_swapped (office, "day-changed", G_CALLBACK (mo_page_read_again), self);
  return self;
}

void
mo_page_read_free (MoPageRead *self)
{
  if (!self)
    return;
  g_signal_handlers_disconnect_by_data (self->office, self);
  drop (self);
  g_object_unref (self->office);
  g_free (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that is written: read at each key, saved by Enter, brought back by undo. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "form/mo-relay-gate.h"
#include "phone/mo-phone-page-private.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"
#include "widget/mo-scroll.h"

#define SAY_AFTER_MS 1200

void
mo_phone_saved_clear (gpointer data)
{
  g_free (((MoPhoneSaved *) data)->text);
}

static const char *
text_of (MoPhonePage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ---------------------------------------------------------------------- reading */

static void
read_line (MoPhonePage *self)
{
  g_clear_pointer (&self->line, mo_line_unref);
  if (self->card)
    self->line =
        mo_phone_read_line (text_of (self), self->card, mo_office_get_policy (self->office));
  self->by_hand = FALSE;
}

static char *
spoken (MoPhonePage *self)
{
  g_autofree char *obstacle = mo_phone_page_obstacle (self);
  g_autofree char *sentence =
      mo_line_sentence (self->line, &self->card->about, mo_office_get_policy (self->office));
  return obstacle ? g_strdup_printf ("%s. %s", sentence, obstacle)
                  : g_strdup_printf (_ ("Understood. %s"), sentence);
}

/* Whoever cannot see the reading hears it when they pause. */
static gboolean
say_now (gpointer page)
{
  MoPhonePage *self = page;
  self->saying = 0;
  if (self->line && self->card && *text_of (self)) {
    g_autofree char *words = spoken (self);
    mo_announce (GTK_WIDGET (self), words);
  }
  return G_SOURCE_REMOVE;
}

static void
unmark (MoPhonePage *self)
{
  gtk_entry_set_attributes (self->entry, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/* At large text the page scrolls: the entry with its reading below it stays in sight. */
static gboolean
show_reading (GtkWidget *page, GdkFrameClock *clock, gpointer user)
{
  MoPhonePage *self = MO_PHONE_PAGE (page);
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->content);
  GtkWidget *within = gtk_widget_get_first_child (gtk_widget_get_first_child (self->content));

  mo_scroll_to (scroller, within, self->reading_place, 6);
  mo_scroll_to (scroller, within, GTK_WIDGET (self->entry), 6);
  return G_SOURCE_REMOVE;
}

void
mo_phone_page_line_typed (MoPhonePage *self)
{
  if (self->filling)
    return;
  read_line (self);
  unmark (self);
  mo_phone_page_show_line (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_reading, NULL, NULL);
  g_clear_handle_id (&self->saying, g_source_remove);
  self->saying = g_timeout_add (SAY_AFTER_MS, say_now, self);
}

/* Puts a text there that is no edit to be taken back. */
void
mo_phone_page_write (MoPhonePage *self, const char *text)
{
  self->filling = TRUE;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  self->filling = FALSE;
  unmark (self);
  read_line (self);
  mo_phone_page_show_line (self);
}

/* What was begun of one person waits until one comes back to them. */
void
mo_phone_page_keep_draft (MoPhonePage *self)
{
  const char *text = text_of (self);
  if (!self->shown || self->saving)
    return;
  gint64 *id = g_memdup2 (&self->shown, sizeof self->shown);
  if (*text)
    g_hash_table_insert (self->drafts, id, g_strdup (text));
  else {
    g_hash_table_remove (self->drafts, id);
    g_free (id);
  }
}

/* ---------------------------------------------------------------------- saving */

static void
tell (MoPhonePage *self, const char *words)
{
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  mo_announce (GTK_WIDGET (self), words);
}

/* The words that were not understood are marked where they stand. */
static void
mark_unknown (MoPhonePage *self)
{
  const char *text = text_of (self), *from = text;
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();
  for (guint i = 0; i < self->line->unknown->len; i++) {
    const char *word = self->line->unknown->pdata[i], *at = strstr (from, word);
    if (!at)
      continue;
    from = at + strlen (word);
    PangoAttribute *mark = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);
    mark->start_index = (guint) (at - text);
    mark->end_index = (guint) (from - text);
    pango_attr_list_insert (marks, mark);
  }
  gtk_entry_set_attributes (self->entry, marks);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
}

static void
refuse (MoPhonePage *self, const char *obstacle)
{
  g_autofree char *words = g_strdup_printf (_ ("Not saved. %s"), obstacle);
  mark_unknown (self);
  tell (self, words);
}

typedef struct {
  MoPhonePage *page;
  MoPhoneSaved saved;
  gint64 next, pairing, person;
  char *stays; /* what is said where the same person is gone on with; or NULL */
  gboolean concern;
} Saving;

static void
go_on (MoPhonePage *self, Saving *saving)
{
  g_array_append_val (self->saved, saving->saved);
  saving->saved.text = NULL;
  g_hash_table_remove (self->drafts, &saving->saved.id);
  mo_phone_page_write (self, "");
  mo_phone_page_reset_timer (self);
  self->wanted = saving->next;
  mo_page_read_again (self->listing);
  if (saving->stays)
    mo_announce (GTK_WIDGET (self), saving->stays);
  if (saving->concern)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.concern-about", "(xx)", saving->pairing, saving->person);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  Saving *saving = user;
  g_autoptr (MoPhonePage) self = saving->page;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *ring = mo_office_finish (MO_OFFICE (source), result, &error);

  self->saving = FALSE;
  if (self->office && ring)
    go_on (self, saving);
  else if (self->office && error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    tell (self, sentence);
  }
  g_free (saving->saved.text);
  g_free (saving->stays);
  g_free (saving);
}

/* What is kept of the line: as it was written, or, where it was put right by hand, what it says
 * now, in the words it is read by. */
static char *
line_to_keep (MoPhonePage *self)
{
  static const char *const said[] = {
    "",      "done",         "spoke", "no answer", "vm",
    "later", "wrong number", "moved", "cancelled", "no show"
  };
  const MoLineWhen *again = &self->line->again;
  if (!self->by_hand)
    return g_strdup (text_of (self));
  if (again->day == self->card->about.today && again->minute >= 0)
    return g_strdup_printf (
        "%s %02d:%02d", said[self->line->what], again->minute / 60, again->minute % 60);
  return g_strdup (said[self->line->what]);
}

static void
save_now (MoPhonePage *self)
{
  const MoPhoneRow *row = mo_phone_page_chosen (self),
                   *next = mo_phone_page_after (self, self->shown);
  if (!row || !self->card || !self->line || self->saving)
    return;
  mo_phone_page_stop_timer (self);
  Saving *saving = g_new0 (Saving, 1);
  *saving = (Saving){
    .page = g_object_ref (self),
    .saved = { .id = row->id, .text = g_strdup (text_of (self)), .tries = row->tries + 1 },
    .next = next ? next->id : 0,
    .pairing = row->pairing,
    .person = row->pairing ? 0 : row->person,
    /* a note that worries goes to the lead by itself; without one somebody has to say what */
    .concern = self->line->concern && !(self->line->note && self->card->call)
  };
  if (next && next->person == row->person)
    saving->stays = g_strdup_printf (_ ("Still %s: %s"), next->name, next->what);
  g_autofree char *kept = line_to_keep (self);
  MoPhoneSave *save = mo_phone_save_new (
      mo_phone_card_ref (self->card), kept, mo_line_ref (self->line), self->seconds);
  g_autofree char *label = mo_phone_save_label (save);
  self->saving = TRUE;
  mo_office_write (self->office,
                   label,
                   mo_phone_save_job,
                   save,
                   mo_phone_save_free,
                   g_free,
                   NULL,
                   saved,
                   saving);
}

static void
looked_through (gboolean allowed, gpointer user)
{
  g_autoptr (MoPhonePage) self = user;
  if (allowed && self->office)
    save_now (self);
}

/* A message is looked through before it is read to the other. */
static void
save_through_gate (MoPhonePage *self)
{
  const MoPhoneMessage *message = self->card->message;
  if (!message || self->line->what != MO_LINE_DONE) {
    save_now (self);
    return;
  }
  const MoRelayAsk ask = { .office = self->office,
                           .pairing = self->card->ask.pairing,
                           .to_role = self->card->ask.is_mentor ? "mentor" : "mentee",
                           .kind = "message",
                           .row = message->id,
                           .text = message->body };
  mo_relay_gate_ask (GTK_WIDGET (self), &ask, looked_through, g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  if (!self->card || !self->line || self->saving)
    return;
  g_clear_handle_id (&self->saying, g_source_remove);
  g_autofree char *obstacle = mo_phone_page_obstacle (self);
  if (obstacle)
    refuse (self, obstacle);
  else if (!mo_line_is_ready (self->line))
    refuse (self, _ ("Write what became of it, such as “done 45 good” or “no answer”."));
  else
    save_through_gate (self);
}

static void
no_answer (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  if (!self->card || self->saving)
    return;
  /* as the line is read, whatever the language of the program */
  mo_phone_page_write (self, "no answer");
  save_now (self);
}

/* Of a pair it is often the one who is not on the line; of anybody else, whoever is. */
static void
concern (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoPhoneCard *card = MO_PHONE_PAGE (widget)->card;
  if (card)
    gtk_widget_activate_action (widget,
                                "win.concern-about",
                                "(xx)",
                                card->ask.pairing,
                                card->ask.pairing ? 0 : card->ask.person);
}

static void
person (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  if (self->card)
    gtk_widget_activate_action (widget, "win.show-person", "x", self->card->ask.person);
}

/* ---------------------------------------------------------------------- undo */

static const MoPhoneRow *
row_of (MoPhonePage *self, gint64 id)
{
  for (guint i = 0; i < self->day->rows->len; i++) {
    const MoPhoneRow *row = self->day->rows->pdata[i];
    if (row->id == id)
      return row;
  }
  return NULL;
}

/* What was saved and taken back since is shown again, with its line as it was written. */
void
mo_phone_page_look_for_undone (MoPhonePage *self)
{
  if (!self->saved->len)
    return;
  const MoPhoneSaved *last = &g_array_index (self->saved, MoPhoneSaved, self->saved->len - 1);
  const MoPhoneRow *row = row_of (self, last->id);
  if (!row || row->tries >= last->tries)
    return;
  gint64 *id = g_memdup2 (&last->id, sizeof last->id);
  self->wanted = last->id;
  g_hash_table_insert (self->drafts, id, g_strdup (last->text));
  self->restored_to = last->id;
  g_free (self->restored);
  self->restored = g_strdup (last->text);
  g_array_set_size (self->saved, self->saved->len - 1);
}

gboolean
mo_phone_page_is_untouched (MoPhonePage *self)
{
  const char *text = text_of (self);
  return !*text || (self->shown == self->restored_to && g_strcmp0 (text, self->restored) == 0);
}

/* ---------------------------------------------------------------------- keys */

static void
undo (GtkWidget *widget, const char *action, GVariant *value)
{
  gtk_widget_activate_action (widget, "win.undo", NULL);
}

static void
step (GtkWidget *widget, const char *action, GVariant *value)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
        at = gtk_single_selection_get_selected (self->choice);
  int by = g_variant_get_int32 (value);
  if (n && at != GTK_INVALID_LIST_POSITION && (int) at + by >= 0 && at + by < n)
    gtk_single_selection_set_selected (self->choice, at + by);
}

void
mo_phone_page_install_line (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "phone.save", NULL, save);
  gtk_widget_class_install_action (klass, "phone.no-answer", NULL, no_answer);
  gtk_widget_class_install_action (klass, "phone.concern", NULL, concern);
  gtk_widget_class_install_action (klass, "phone.person", NULL, person);
  gtk_widget_class_install_action (klass, "phone.undo", NULL, undo);
  gtk_widget_class_install_action (klass, "phone.step", "i", step);
}

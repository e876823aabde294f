/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phone/mo-phone-page.h"

#include <glib/gi18n-lib.h>

#include "phone/mo-phone-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-focus.h"

G_DEFINE_FINAL_TYPE (MoPhonePage, mo_phone_page, GTK_TYPE_WIDGET)

#define DAY_TABLES                                                                             \
  "ring referral pairing person mentor call call_note message contact_attempt supervision"     \
  " sentiment signpost response setting assessment task"
#define CARD_TABLES "person phone pairing call call_note message"

const MoPhoneRow *
mo_phone_page_chosen (MoPhonePage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  return row ? mo_row_get_record (row) : NULL;
}

GPtrArray *
mo_phone_page_also (MoPhonePage *self, const MoPhoneRow *row)
{
  GPtrArray *also = g_ptr_array_new ();
  for (guint i = 0; self->day && i < self->day->rows->len; i++) {
    MoPhoneRow *one = self->day->rows->pdata[i];
    gboolean now = one->minute < 0 || one->minute == row->minute;
    if (row->person && one->id != row->id && one->person == row->person && now &&
        !one->settled && !one->tries)
      g_ptr_array_add (also, one);
  }
  return also;
}

static gboolean
was_reached (MoPhonePage *self)
{
  MoLineWhat what = self->line ? self->line->what : MO_LINE_NOTHING;
  return what != MO_LINE_NO_ANSWER && what != MO_LINE_VOICEMAIL && what != MO_LINE_LATER &&
         what != MO_LINE_WRONG_NUMBER;
}

static const MoPhoneRow *
row_with (MoPhonePage *self, gint64 id)
{
  for (guint i = 0; self->day && i < self->day->rows->len; i++)
    if (((const MoPhoneRow *) self->day->rows->pdata[i])->id == id)
      return self->day->rows->pdata[i];
  return NULL;
}

const MoPhoneRow *
mo_phone_page_after (MoPhonePage *self, gint64 id)
{
  const MoPhoneRow *first = NULL, *from = row_with (self, id);
  gboolean after = FALSE;
  g_autoptr (GPtrArray) also = from ? mo_phone_page_also (self, from) : NULL;
  if (also && also->len && was_reached (self))
    return also->pdata[0];
  for (guint i = 0; self->day && i < self->day->rows->len; i++) {
    const MoPhoneRow *row = self->day->rows->pdata[i];
    after = after || row->id == id;
    if (row->settled || (from && from->person && row->person == from->person))
      continue;
    if (after)
      return row;
    first = first ? first : row;
  }
  return first;
}

/* ---------------------------------------------------------------------- the chosen one */

static gpointer
whom (gpointer page)
{
  const MoPhoneRow *row = mo_phone_page_chosen (page);
  MoPhoneAsk *ask = row ? g_new0 (MoPhoneAsk, 1) : NULL;
  if (row)
    *ask = (MoPhoneAsk){ row->kind,    row->key,      row->person,
                         row->pairing, row->referral, row->is_mentor };
  return ask;
}

static void
card_read (gpointer page, gpointer card)
{
  MoPhonePage *self = page;
  const MoPhoneRow *row = mo_phone_page_chosen (self);
  g_clear_pointer (&self->card, mo_phone_card_unref);
  self->card = card;
  if (!row)
    return;
  mo_phone_page_fill_card (self);
  if (self->shown != row->id) {
    const char *draft = g_hash_table_lookup (self->drafts, &row->id);
    self->shown = row->id;
    mo_phone_page_reset_timer (self);
    mo_phone_page_write (self, draft);
    mo_phone_page_name_save (self);
  } else if (!self->by_hand)
    mo_phone_page_line_typed (self);
  if (self->entered && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  self->entered = FALSE;
}

static const MoPageReadKind card_kind = {
  .job = mo_store_phone_card_job,
  .tables = CARD_TABLES,
  .ask = whom,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_phone_card_unref,
  .show = card_read,
};

static void show_row (MoPhonePage *self);

static void
row_chosen (MoPhonePage *self)
{
  if (self->filling)
    return;
  show_row (self);
  mo_phone_page_keep_draft (self);
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- the list */

static guint
position_of (MoPhonePage *self, gint64 id)
{
  for (guint i = 0; id && i < self->day->rows->len; i++)
    if (((const MoPhoneRow *) self->day->rows->pdata[i])->id == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* Whoever is to be rung about the pair, or is next of all. */
static gint64
first_of (MoPhonePage *self, gint64 pairing)
{
  for (guint i = 0; i < self->day->rows->len; i++) {
    const MoPhoneRow *row = self->day->rows->pdata[i];
    if (!row->settled && (!pairing || row->pairing == pairing))
      return row->id;
  }
  return pairing ? first_of (self, 0) : 0;
}

/* A row that does not have the focus is not scrolled to by itself. */
static void
show_row (MoPhonePage *self)
{
  guint at = gtk_single_selection_get_selected (self->choice);
  if (at != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", at);
}

static void
choose (MoPhonePage *self)
{
  gint64 id = self->wanted ? self->wanted : self->shown;
  guint at = position_of (self, id);
  if (self->pairing || at == GTK_INVALID_LIST_POSITION)
    at = position_of (self, first_of (self, self->pairing));
  if (at == GTK_INVALID_LIST_POSITION && self->day->rows->len)
    at = 0;
  self->pairing = self->wanted = 0;
  gtk_single_selection_set_selected (self->choice, at);
}

static void
day_read (gpointer page, gpointer day)
{
  MoPhonePage *self = page;
  g_clear_pointer (&self->day, mo_phone_day_free);
  self->day = day;
  mo_phone_page_look_for_undone (self);
  gboolean any = self->day->rows->len > 0;

  mo_phone_page_keep_draft (self);
  self->filling = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_PHONE_ROW_ITEM, self->day->rows);
  choose (self);
  self->filling = FALSE;
  show_row (self);
  mo_phone_page_fill_head (self);
  gtk_widget_set_visible (self->body, any);
  gtk_widget_set_visible (self->empty, !any);
  mo_page_read_again (self->reading);
}

static const MoPageReadKind day_kind = {
  .job = mo_store_phone_day_job,
  .tables = DAY_TABLES,
  .free_answer = (GDestroyNotify) mo_phone_day_free,
  .show = day_read,
};

void
mo_phone_page_ring (MoPhonePage *self, gint64 pairing)
{
  self->pairing = pairing;
  if (pairing)
    mo_page_read_again (self->listing);
}

static void
row_activated (MoPhonePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
line_typed (MoPhonePage *self)
{
  mo_phone_page_line_typed (self);
}

static void
entered (MoPhonePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "phone.save", NULL);
}

/* ---------------------------------------------------------------------- keys */

/* From the line one steps through the list, and takes back what was saved, one after the other,
 * when there is no text whose own undo is meant. */
static gboolean
key_pressed (MoPhonePage *self, guint key, guint code, GdkModifierType with)
{
  GdkModifierType held = with & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_Page_Down;
  if (!held && (down || key == GDK_KEY_Up || key == GDK_KEY_Page_Up)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "phone.step", "i", down ? 1 : -1);
    return TRUE;
  }
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_z || key == GDK_KEY_Z) &&
      mo_phone_page_is_untouched (self)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "phone.undo", NULL);
    return TRUE;
  }
  return FALSE;
}

/* ---------------------------------------------------------------------- the page */

static void
mo_phone_page_map (GtkWidget *widget)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  MoWidthBin *width = mo_width_bin_find (widget);

  if (width && width != self->width) {
    self->width = width;
    g_signal_connect_object (width,
                             "notify::width-name",
                             G_CALLBACK (mo_phone_page_arrange),
                             self,
                             G_CONNECT_SWAPPED);
    mo_phone_page_arrange (self);
  }
  GTK_WIDGET_CLASS (mo_phone_page_parent_class)->map (widget);
}

static gboolean
mo_phone_page_grab_focus (GtkWidget *widget)
{
  MoPhonePage *self = MO_PHONE_PAGE (widget);
  if (self->day && !self->day->rows->len)
    return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  self->entered = !self->card;
  return self->card && gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

GtkWidget *
mo_phone_page_new (MoOffice *office)
{
  MoPhonePage *self = g_object_new (MO_TYPE_PHONE_PAGE, NULL);
  self->office = g_object_ref (office);
  self->listing = mo_page_read_new (self, office, &day_kind);
  self->reading = mo_page_read_new (self, office, &card_kind);
  mo_page_read_again (self->listing);
  return GTK_WIDGET (self);
}

static void
mo_phone_page_dispose (GObject *object)
{
  MoPhonePage *self = MO_PHONE_PAGE (object);

  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_handle_id (&self->saying, g_source_remove);
  g_clear_pointer (&self->listing, mo_page_read_free);
  g_clear_pointer (&self->reading, mo_page_read_free);
  if (self->choice)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->day, mo_phone_day_free);
  g_clear_pointer (&self->card, mo_phone_card_unref);
  g_clear_pointer (&self->line, mo_line_unref);
  g_clear_pointer (&self->restored, g_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->saved, g_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_phone_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MoPhonePage, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (content);
  BIND (head);
  BIND (body);
  BIND (list_place);
  BIND (list);
  BIND (card_place);
  BIND (empty);
  BIND (titles);
  BIND (upper);
  BIND (upper_scroll);
  BIND (boxes);
  BIND (last_place);
  BIND (extra);
  BIND (reading_place);
  BIND (buttons);
  BIND (sentence);
  BIND (name);
  BIND (about);
  BIND (phones);
  BIND (care);
  BIND (timer);
  BIND (timer_words);
  BIND (say);
  BIND (last_title);
  BIND (last);
  BIND (strip);
  BIND (strip_words);
  BIND (strip_place);
  BIND (understood);
  BIND (understood_hint);
  BIND (problem);
  BIND (examples);
  BIND (columns);
  BIND (entry);
  BIND (left);
  BIND (right);
  BIND (save);
  BIND (save_words);
  BIND (open);
}

static void
mo_phone_page_class_init (MoPhonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_CALL_STRIP);
  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_STATE_LABEL);
  G_OBJECT_CLASS (klass)->dispose = mo_phone_page_dispose;
  widget_class->map = mo_phone_page_map;
  widget_class->grab_focus = mo_phone_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/phone/mo-phone-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, line_typed);
  gtk_widget_class_bind_template_callback (widget_class, entered);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  mo_phone_page_install_line (widget_class);
  mo_phone_page_install_form (widget_class);
  mo_phone_page_install_print (widget_class);
  mo_phone_page_install_timer (widget_class);
}

static void
listen_to_keys (MoPhonePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
mo_phone_page_init (MoPhonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->saved = g_array_new (FALSE, FALSE, sizeof (MoPhoneSaved));
  g_array_set_clear_func (self->saved, mo_phone_saved_clear);
  self->rows = g_list_store_new (MO_TYPE_PHONE_ROW_ITEM);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  g_autoptr (GtkListItemFactory) factory = mo_phone_row_factory ();
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_object (
      self->choice, "notify::selected", G_CALLBACK (row_chosen), self, G_CONNECT_SWAPPED);
  mo_phone_page_make_facts (self);
  mo_phone_page_show_timer (self);
  listen_to_keys (self);
  mo_focus_at_end (GTK_EDITABLE (self->entry));
}

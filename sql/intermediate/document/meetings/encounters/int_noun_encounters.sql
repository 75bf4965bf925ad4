{#
  Encounters told by a noun: held, attended, paid, named, numbered, placed or the occasion of something said. The rest
  is mere vocabulary.
#}
with nouns as (

    select * from {{ ref('int_event_noun_evidence') }}

),

ruled as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        format,
        series_id,
        ordinal,
        verb_kind,
        verb_form,
        tense,
        verb_no,
        coalesce(takes_place, has) as takes_place,
        sequence,
        case
            when series_id is not null then 'event_named'
            when noun_kind in ('phone_call', 'video_call') then 'event_call'
            when noun_kind = 'briefing' then null
            when
                ordinal is not null
                and (noun_kind != 'visit' or leads_somewhere or is_owned)
                {# "the third round was held", "round of talks"; "shot a final round" #}
                and (not is_body or noun_length > 1 or is_meeting_of or takes_place is not null or verb_kind = 'hold')
                then 'event_numbered'
            {# "the road was opened during her visit" #}
            when verb_kind in ('hold', 'attend') and noun_kind != 'visit' then 'event_held'
            {# "paid a farewell call on" #}
            when verb_kind = 'pay' and noun_kind = 'meeting' and token_no - verb_no between 1 and 4 then 'event_held'
            {# "received the credentials of six ambassadors", "received a courtesy call from" #}
            when noun_kind in ('ceremony', 'meeting') and verb_kind = 'receive' and token_no - verb_no between 1 and 4
                then 'event_held'
            when has is not null and noun_kind in ('meeting', 'consultation', 'dialogue') then 'event_held'
            when noun_kind = 'visit' and verb_kind in ('visit', 'pay') then 'event_paid'
            {# "the last Slovene visit dates back to 2009" #}
            when
                takes_place is not null
                and (noun_kind != 'visit' or leads_somewhere or is_owned or sequence is not null)
                then 'event_takes_place'
            when noun_kind = 'summit' and (is_at_city or has_capital or noun_length > 2) then 'event_placed'
            {# "Council" alone is a body; its meeting is the encounter #}
            when noun_kind = 'council' and (noun_length > 2 or is_meeting_of) then 'event_placed'
            when
                noun_kind in ('forum', 'ceremony')
                and (is_at_city or (has_capital and noun_length > 1 and not is_owner))
                then 'event_placed'
            {# "at the Lakes Energy Forum" #}
            when noun_kind in ('forum', 'summit') and has_name and on_occasion and not is_owner then 'event_placed'
            when noun_kind = 'visit' and (leads_somewhere or is_owned) then 'event_journey'
            when lies_ahead and is_with and noun_kind in ('meeting', 'consultation', 'dialogue') then 'event_with'
            when
                on_occasion
                and noun_kind in ('meeting', 'visit', 'summit', 'dialogue', 'ceremony')
                {# "held talks before the opening ceremony": only the hour of what is told #}
                and not (noun_kind = 'ceremony' and lies_ahead and not is_with)
                and coalesce(besides.is_of_body, true)
                then 'event_occasion'
            when is_with and not heads_interview and noun_kind in ('meeting', 'consultation', 'dialogue', 'summit')
                then 'event_with'
            {# "Oslo: third round of political consultations", in an agenda #}
            when
                entries.sentence_no is not null
                and noun_kind != 'visit'
                and {{ count_between('marks.verbs', 1, 'token_no') }} = 0
                then 'event_listed'
            when sequence is not null and noun_kind in ('meeting', 'summit', 'forum', 'consultation', 'council')
                then 'event_sequenced'
        end as rule_id,
    from nouns
    left join {{ ref('int_events_beside') }} as besides using (document_key, sentence_no, token_no)
    left join {{ ref('int_agenda_entries') }} as entries using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

)

select *
from ruled
where rule_id is not null

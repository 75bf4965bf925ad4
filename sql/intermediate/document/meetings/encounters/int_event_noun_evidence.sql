{#
  All that can make one encounter of a noun, on one row: number, governing verb, series, capital letter, what stands
  beside it. "This summit", which was spoken of before, is left out, and so is what is only inquired into.
#}
with nouns as (

    select * from {{ ref('int_event_nouns') }}

),

surroundings as (

    select * from {{ ref('int_event_surroundings') }}

),

series as (

    select distinct series_id, format,
    from {{ ref('ref_recurring_events') }}

),

capitalized as (

    select document_key, sentence_no, token_no, true as has_capital,
    from {{ ref('int_capitalized_tokens') }}
    where not is_forced

),

interviews as (

    {# "Entretien avec …" over an interview tells of no encounter between states #}
    select document_key, min(sentence_no) filter (turn != 'heading') as first_turn_no,
    from {{ ref('int_interview_sentences') }}
    group by document_key

),

evidence as (

    select
        nouns.* exclude (kind, concept, phrase, verb_kind),
        {# "hosted Y ahead of the summit": the verb tells of something else #}
        if(surroundings.is_apart or surroundings.lies_ahead, null, nouns.verb_kind) as verb_kind,
        nouns.concept as noun_kind,
        nouns.token_end - nouns.token_no as noun_length,
        coalesce(series.format, nouns.concept) as format,
        series.series_id,
        surroundings.takes_place,
        surroundings.sequence,
        had.has,
        coalesce(surroundings.on_occasion, false) as on_occasion,
        {# "negotiation and dialogue with Kenya" is none in particular #}
        coalesce(surroundings.is_with and (surroundings.is_one or nouns.concept != 'dialogue'), false) as is_with,
        coalesce(surroundings.lies_ahead, false) as lies_ahead,
        coalesce(surroundings.is_at_city, false) as is_at_city,
        coalesce(surroundings.leads_somewhere, false) as leads_somewhere,
        coalesce(surroundings.is_owned, false) as is_owned,
        coalesce(surroundings.is_owner, false) as is_owner,
        coalesce(surroundings.is_body, false) as is_body,
        coalesce(capitalized.has_capital, false) as has_capital,
        coalesce(starts.has_name, false) as has_name,
        coalesce(nouns.sentence_no < interviews.first_turn_no, false) as heads_interview,
    from nouns
    left join surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_encounters_had') }} as had using (document_key, sentence_no, token_no)
    left join {{ ref('int_event_noun_starts') }} as starts using (document_key, sentence_no, token_no)
    left join capitalized using (document_key, sentence_no, token_no)
    left join interviews using (document_key)
    left join series on nouns.kind = 'series' and nouns.concept = series.series_id
    where
        not coalesce(surroundings.points_back, false)
        {# "hearings about meetings with Kenyans": none in particular; "about his talks with Y" is one #}
        and not coalesce(surroundings.is_hearsay, false)

)

select * from evidence

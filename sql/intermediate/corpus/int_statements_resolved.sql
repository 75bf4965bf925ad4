{#
  Statements with the person behind the name, and the encounter they were made at: the main one of their document,
  for those who took part. What a document repeats of another is told once.
#}
with statements as (

    select * from {{ ref('int_statement_contents') }}
    anti join {{ ref('int_sentences_repeated') }} using (document_key, sentence_no)

),

people as (

    select * from {{ ref('int_people_resolved') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

occasions as (

    select * from {{ ref('int_occasions') }}

),

dates as (

    select * from {{ ref('int_dates') }}
    where kind in ('day', 'weekday', 'relative_day')

),

cue_dates as (

    {# "a déclaré jeudi": a day named right beside the cue #}
    select
        statements.document_key,
        statements.sentence_no,
        statements.cue_no,
        arg_min(
            struct_pack(dates.date_start, dates.date_end, dates.date_basis, dates.token_no, dates.token_end),
            (abs(dates.token_no - statements.cue_end), dates.token_no)
        ) as date,
    from statements
    inner join dates using (document_key, sentence_no)
    where dates.token_no - statements.cue_end between -6 and 3 and dates.date_start is not null
    group by statements.document_key, statements.sentence_no, statements.cue_no

),

final as (

    select
        statements.document_key,
        statements.sentence_no,
        people.person_id as speaker_person_id,
        statements.actor_kind as speaker_kind,
        array_to_string(sentences.pieces[statements.speaker_no:statements.speaker_end - 1], '') as speaker_words,
        trim(speaker_words, ' -,''’‘') as speaker_label,
        statements.country_code,
        statements.attribution,
        statements.cue,
        statements.act,
        statements.statement_text,
        statements.rule_id,
        occasions.meeting_id,
        coalesce(cue_dates.date.date_start, occasions.date_start) as date_start,
        coalesce(cue_dates.date.date_end, occasions.date_end) as date_end,
        if(cue_dates.date.date_start is null, occasions.date_basis, cue_dates.date.date_basis) as date_basis,
        cue_dates.date.token_no as date_no,
        cue_dates.date.token_end as date_no_end,
        statements.statement_id,
    from statements
    inner join sentences using (document_key, sentence_no)
    left join people using (document_key, person_key)
    left join occasions
        on statements.document_key = occasions.document_key
        and (list_contains(occasions.person_ids, people.person_id) or statements.actor_kind = 'joint')
    left join cue_dates using (document_key, sentence_no, cue_no)

)

select * exclude (speaker_words) from final

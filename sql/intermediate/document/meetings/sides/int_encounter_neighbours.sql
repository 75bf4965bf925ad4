{#
  Where an encounter stands among the others of its sentence, and between which actors. Pronouns are whom the text has
  named before; they bound nothing.
#}
with candidates as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        verb_no,
        rule_id,
        format,
        lag(struct_pack(token_end, format)) over reading as earlier,
        {# "met Y before talks with Z": the verb is that of the one before #}
        if(verb_no < token_no and verb_no >= coalesce(earlier['token_end'], 0), verb_no, token_no) as starts_at,
        lead(token_no) over reading as later_no,
    from {{ ref('int_meeting_candidates') }}
    window reading as (partition by document_key, sentence_no order by token_no)

),

actors as (

    select
        document_key,
        sentence_no,
        list(
            struct_pack(token_no, token_end, is_possessive, speaks := speaks is not null) order by token_no
        ) as stretches,
    from {{ ref('int_actors') }}
    semi join candidates using (document_key, sentence_no)
    left join {{ ref('int_encounter_speakers') }} using (document_key, sentence_no, mention_no)
    where pronoun is null
    group by document_key, sentence_no

),

betweens as (

    select document_key, sentence_no, list(token_no order by token_no) as betweens,
    from {{ ref('int_phrases_located') }}
    semi join candidates using (document_key, sentence_no)
    where layer = 'syntax' and kind = 'preposition' and concept = 'between'
    group by document_key, sentence_no

)

select candidates.*, actors.stretches, betweens.betweens,
from candidates
left join actors using (document_key, sentence_no)
left join betweens using (document_key, sentence_no)

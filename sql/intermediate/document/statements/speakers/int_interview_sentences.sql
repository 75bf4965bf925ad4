{#
  Sentences of interviews and questions-and-answers, with whose turn it is.
  Only a heading's own paragraph is heading; what follows it up to the next turn is narrative.
#}
with sentences as (

    select document_key, sentence_no, paragraph_no
    from {{ ref('stg_sentences') }}
    {# "(Laughs.)" and "Ruvik: (Laughs.)" are nobody's words #}
    where section = 'body' and not regexp_matches(sentence_text, '^(?:[^():]{1,40}: ?)?\([^()]*\)$')

),

turns as (

    select * from {{ ref('int_interview_turns') }}
    where turn is not null

),

final as (

    select
        sentences.document_key,
        sentences.sentence_no,
        if(turns.turn = 'heading' and turns.own_turn is null, 'narrative', turns.turn) as turn,
        coalesce(turns.own_turn = 'heading', false) as is_heading_itself,
        if(turns.turn = 'answer', turns.person_key, null) as person_key,
        (turns.is_labelled or turns.own_turn = 'heading')
        and row_number() over (
            partition by sentences.document_key, sentences.paragraph_no order by sentences.sentence_no
        ) = 1 as opens_turn,
    from sentences
    inner join turns using (document_key, paragraph_no)

)

select * from final

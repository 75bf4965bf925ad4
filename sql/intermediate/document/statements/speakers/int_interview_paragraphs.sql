{#
  Which paragraphs of an interview ask: by their label, their question mark, whom they address ("vous", "your"), or
  because the next one is labelled as the answer.
#}
with labels as (

    select * from {{ ref('int_paragraph_labels') }}

),

sentences as (

    select document_key, sentence_no, paragraph_no,
    from {{ ref('stg_sentences') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'address'

),

interviews as (

    select document_key,
    from labels
    group by document_key
    having
        count_if(label_kind is not null or person_key is not null) >= 1
        and count_if(label_kind = 'question' or is_question) >= 2

),

addresses as (

    {# "vous", "your" without "je" or "we": who speaks so asks #}
    select document_key, sentences.paragraph_no, bool_and(phrases.concept = 'second_person') as is_addressed,
    from phrases
    inner join sentences using (document_key, sentence_no)
    group by document_key, sentences.paragraph_no

),

asked as (

    {# an unlabelled paragraph right before a labelled answer is the question to it; who asked once asks again #}
    select
        labels.*,
        coalesce(
            label_kind = 'question'
            or label_kind is null and person_key is null and not is_heading and (
                is_question
                or addresses.is_addressed
                or label != '' and bool_or(is_question) over (partition by document_key, label)
                or lead(person_key is not null or label_kind = 'answer') over in_order
            ),
            false
        ) as asks,
    from labels
    semi join interviews using (document_key)
    left join addresses using (document_key, paragraph_no)
    window in_order as (partition by labels.document_key order by labels.paragraph_no)

)

select * from asked

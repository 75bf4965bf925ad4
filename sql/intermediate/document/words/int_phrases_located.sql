{#
  Where each phrase of the lexicons stands: one equality join per phrase length, on as many neighbouring words as the
  phrase has. Phrases longer than the joins are compared word by word where their first words stand.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select * from {{ ref('int_phrases') }}

),

capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}

),

{% set longest = 6 -%}
{% for n in range(1, longest + 1) -%}
located_{{ n }} as (

    select
        tokens.document_key,
        tokens.sentence_no,
        tokens.token_no,
        phrases.* exclude (words),
    from (
        select
            document_key,
            sentence_no,
            language,
            unnest(range(1, len(words) + 1))::integer as token_no,
            {% if n == longest %}words,{% endif %}
            {%- for i in range(1, n + 1) %}
            unnest({{ 'words' if i == 1 else 'words[' ~ i ~ ':]' }}) as word_{{ i }},
            {%- endfor %}
        from sentences
    ) as tokens
    inner join phrases
        on tokens.language = phrases.language
        and phrases.word_count {{ '>=' if n == longest else '=' }} {{ n }}
        {%- for i in range(1, n + 1) %}
        and tokens.word_{{ i }} = phrases.words[{{ i }}]
        {%- endfor %}
        {%- if n == longest %}
        and tokens.words[tokens.token_no:tokens.token_no + phrases.word_count - 1] = phrases.words
        {%- endif %}

),

{% endfor -%}
located as (

    {% for n in range(1, longest + 1) -%}
    select * from located_{{ n }} {{ 'union all' if not loop.last }}
    {% endfor %}

),

with_right_case as (

    select * from located
    where
        not wants_capital
        or (document_key, sentence_no, token_no) in (select (document_key, sentence_no, token_no) from capitalized)

),

longest as (

    {# where phrases overlap, the first one, and of those the longest; phrases of the very same words all stay #}
    select
        *,
        token_no + word_count as token_end,
    from with_right_case
    window earlier as (
        partition by document_key, sentence_no, layer
        order by token_no, word_count desc
        groups between unbounded preceding and 1 preceding
    )
    qualify coalesce(max(token_no + word_count) over earlier, 0) <= token_no

)

select * exclude (word_count, wants_capital) from longest
